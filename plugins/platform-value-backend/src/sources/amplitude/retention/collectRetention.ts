import type { AmplitudeSettings } from '../amplitudeConfig';
import { entitiesByValue } from '../entitiesByValue';
import { collectSteps, type StepFacts } from '../reading/collectSteps';
import type { ReadingStep } from '../reading/nextStep';
import type { CollectStream, StreamContext } from '../StreamContext';
import { retentionPlan } from './retentionPlan';
import { retentionSignals } from './retentionSignals';

/** Reads the shares of cohorts that came back, as they become final. */
export const collectRetention: CollectStream = context => {
  const { settings, partition, cursor, now } = context;
  const entities = entitiesByValue(partition);
  return collectSteps({
    cursor,
    plan: retentionPlan({ settings, values: [...entities.keys()], now }),
    timeZone: settings.timeZone,
    readStep: step => readStep(context, step, entities),
  });
};

async function readStep(
  { client, settings, property, now, signal }: StreamContext,
  { values: [value], window: cohorts }: ReadingStep,
  entities: Map<string, string[]>,
): Promise<StepFacts> {
  const answer = await client.readRetention({
    property,
    value,
    cohorts,
    of: settings.retention.of,
    brackets: bracketsOf(settings),
    signal,
  });
  const entityRefs = entities.get(value) ?? [];
  return retentionSignals({
    ...{ cohorts: answer, entityRefs, value, settings, now },
  });
}

/** The cohort's own day, then up to each day: of [1, 7], `[[0, 1], [1, 2], [2, 8]]`. */
function bracketsOf({ retention }: AmplitudeSettings) {
  if (retention.method === 'n-day') return undefined;
  const ends = [0, ...retention.days].map(day => day + 1);
  return ends.map((end, index): [number, number] => [
    index === 0 ? 0 : ends[index - 1],
    end,
  ]);
}
