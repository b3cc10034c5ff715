import type {
  Score,
  SurveyResults,
} from 'backstage-plugin-platform-value-common';
import { proportionDifferenceInterval } from '../statistics/newcombe';
import { proportionInterval, type Proportion } from '../statistics/wilson';
import {
  estimatedDifference,
  estimatedInterval,
  netPromoterScore,
} from './netPromoterScore';

/** What was answered of a wave. */
export interface Answers {
  shown: number;
  answered: number;
  /** 0 … 10 */
  nps: readonly number[];
  /** 1 … 5 */
  developerCsat: readonly number[];
  comments: readonly string[];
}

/** With fewer, what somebody said could be guessed. */
export const leastAnswers = 5;

const level = 0.95;
const indicativeBelow = 0.4;

/**
 * What a wave came to: NPS, the share of 4 and 5 of 5 (satisfied) and the
 * share of 1 and 2 (dissatisfied), each against the wave before.
 */
export function surveyResults(
  answers: Answers,
  before?: Answers,
): SurveyResults {
  const { shown, answered, comments } = answers;
  const counted = {
    shown,
    answered,
    indicative: shown > 0 && answered / shown < indicativeBelow,
  };
  if (answered < leastAnswers) {
    return { ...counted, hidden: true, comments: [] };
  }
  const waves = { now: answers, before };
  return {
    ...counted,
    hidden: false,
    nps: npsOf(waves),
    developerCsat: shareOf(waves, score => score >= 4),
    dissatisfactionRate: shareOf(waves, score => score <= 2),
    comments: comments.length < leastAnswers ? [] : [...comments],
  };
}

interface Waves {
  now: Answers;
  before?: Answers;
}

function npsOf({ now, before }: Waves): Score | undefined {
  if (now.nps.length < leastAnswers) return undefined;
  const score = netPromoterScore(now.nps, now.shown);
  const former =
    before && before.nps.length >= leastAnswers
      ? netPromoterScore(before.nps, before.shown)
      : undefined;
  return {
    value: score.value,
    interval: estimatedInterval(score, level),
    change: former && estimatedDifference(score, former, level),
  };
}

function shareOf(
  { now, before }: Waves,
  isCounted: (score: number) => boolean,
): Score | undefined {
  if (now.developerCsat.length < leastAnswers) return undefined;
  const share = proportionOf(now, isCounted);
  const value = share.count / share.of;
  const interval = proportionInterval(share, level);
  if (!before || before.developerCsat.length < leastAnswers) {
    return { value, interval };
  }
  const former = proportionOf(before, isCounted);
  return {
    value,
    interval,
    change: {
      value: value - former.count / former.of,
      interval: proportionDifferenceInterval(share, former, level),
    },
  };
}

function proportionOf(
  { developerCsat }: Answers,
  isCounted: (score: number) => boolean,
): Proportion {
  const count = developerCsat.filter(isCounted).length;
  return { count, of: developerCsat.length };
}
