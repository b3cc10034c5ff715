import { weeklyRateDifferenceInterval } from '../statistics/welch';
import { weeklyRateInterval } from '../statistics/weeklyRate';
import { sumOf, weeklySums } from '../weeklySums';
import { named } from './named';
import type { FigureStatistics } from './WindowFigure';

/**
 * What samples come to per covered week: how many there are where each is 1. Its weeks vary, so its interval comes from them;
 * in a roll-up too, since all of the scope's entities are in the count.
 */
export const rate: FigureStatistics = {
  estimate(samples, coveredWeeks) {
    return coveredWeeks > 0
      ? { value: sumOf(samples) / coveredWeeks }
      : undefined;
  },
  interval(figure, level) {
    return named(
      weeklyRateInterval(weeklySums(figure), level, figure.estimate?.value),
      't-weeks',
    );
  },
  difference(first, second) {
    if (!first.estimate || !second.estimate) return undefined;
    const change = first.estimate.value - second.estimate.value;
    const [now, before] = [weeklySums(first), weeklySums(second)];
    return level =>
      named(
        weeklyRateDifferenceInterval(now, before, level, change),
        'welch-weeks',
      );
  },
  resample: () => undefined,
};
