import { isError } from '@backstage/errors';
import type { MeasuredBy } from 'backstage-plugin-platform-value-common';
import type { Caller, ScorecardQuestion } from '../Scorecards';
import type { MeasuredValue, MeasuredValues } from './MeasuredValues';

/** As much of a scorecard as is read here. */
interface PlainScorecard {
  asOf: string;
  categories: { readings: { metricId: string; value?: number }[] }[];
}

/** What answers with scorecards; one of `Scorecards` does. */
export interface ScorecardAnswers {
  readValues(
    question: ScorecardQuestion,
    caller: Caller,
  ): Promise<PlainScorecard>;
}

/** How many scorecards are asked for at once. */
const atOnce = 4;

/** What is said to a caller who may not see a scope, or of one that has no scorecard. */
const hiding = ['NotFoundError', 'NotAllowedError', 'InputError'];

/**
 * Values out of scorecards, as the caller may see them. The scorecards asked
 * must not ask for key results themselves: the two would never end.
 */
export class ScorecardValues implements MeasuredValues {
  constructor(private readonly scorecards: ScorecardAnswers) {}

  async readValues(
    wanted: readonly MeasuredBy[],
    caller: Caller,
  ): Promise<(MeasuredValue | undefined)[]> {
    const questions = new Map(wanted.map(each => [keyOf(each), each]));
    const scorecards = new Map<string, PlainScorecard | undefined>();
    const keys = [...questions.keys()];
    for (let i = 0; i < keys.length; i += atOnce) {
      const asked = keys.slice(i, i + atOnce);
      const answers = await Promise.all(
        asked.map(key => this.read(questions.get(key)!, caller)),
      );
      asked.forEach((key, index) => scorecards.set(key, answers[index]));
    }
    return wanted.map(each => valueIn(scorecards.get(keyOf(each)), each));
  }

  private async read(
    { scope, days }: MeasuredBy,
    caller: Caller,
  ): Promise<PlainScorecard | undefined> {
    try {
      const question = { ref: scope, period: { days } };
      return await this.scorecards.readValues(question, caller);
    } catch (error) {
      if (isError(error) && hiding.includes(error.name)) return undefined;
      throw error;
    }
  }
}

function keyOf({ scope, days }: MeasuredBy): string {
  return `${days} ${scope}`;
}

function valueIn(
  scorecard: PlainScorecard | undefined,
  { metricId }: MeasuredBy,
): MeasuredValue | undefined {
  const reading = scorecard?.categories
    .flatMap(({ readings }) => readings)
    .find(each => each.metricId === metricId);
  return scorecard && reading?.value !== undefined
    ? { value: reading.value, at: scorecard.asOf }
    : undefined;
}
