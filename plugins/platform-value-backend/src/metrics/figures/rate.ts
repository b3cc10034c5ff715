import { weeklyRateDifferenceInterval } from '../statistics/welch';
import { weeklyRateInterval } from '../statistics/weeklyRate';
import { weeklyCounts } from '../weeklyCounts';
import { named } from './named';
import type { FigureStatistics } from './WindowFigure';

/**
 * A count per covered week. Its weeks vary, so its interval comes from them;
 * in a roll-up too, since all of the scope's entities are in the count.
 */
export const rate: FigureStatistics = {
  estimate(samples, coveredWeeks) {
    return coveredWeeks > 0
      ? { value: samples.length / coveredWeeks }
      : undefined;
  },
  interval(figure, level) {
    return named(
      weeklyRateInterval(weeklyCounts(figure), level, figure.estimate?.value),
      't-weeks',
    );
  },
  difference(first, second) {
    if (!first.estimate || !second.estimate) return undefined;
    const change = first.estimate.value - second.estimate.value;
    const [now, before] = [weeklyCounts(first), weeklyCounts(second)];
    return level =>
      named(
        weeklyRateDifferenceInterval(now, before, level, change),
        'welch-weeks',
      );
  },
  resample: () => undefined,
};
