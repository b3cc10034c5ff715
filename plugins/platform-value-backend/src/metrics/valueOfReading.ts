import type {
  Benchmark,
  Reading,
} from 'backstage-plugin-platform-value-common';
import type { WindowMetric } from 'backstage-plugin-platform-value-node';
import { companionsOf } from './companions';
import { figures } from './figures/figures';
import type { Estimate, WindowFigure } from './figures/WindowFigure';
import type { Measured } from './measure';
import type { ScopeSamples } from './scopeSamples';
import { usualLevel } from './statistics/ends';

/** What a reading says when it carries a value. */
export type ValueOfReading = Pick<
  Reading,
  'value' | 'bound' | 'interval' | 'range' | 'companions' | 'benchmark'
>;

/** The value with everything that is read beside it; undefined without one. */
export function valueOfReading(options: {
  definition: WindowMetric;
  scope: ScopeSamples;
  current: Measured;
}): ValueOfReading | undefined {
  const { definition, scope, current } = options;
  const { figure, estimate } = current;
  if (!estimate) return undefined;
  return {
    value: estimate.value,
    bound: estimate.bound,
    interval: figures[definition.figure].interval(figure, usualLevel),
    range: rangeOf({ definition, scope, figure }),
    companions: companionsOf({ definition, scope, figure }),
    benchmark: benchmarkOf({ definition, figure, estimate }),
  };
}

function rangeOf(options: {
  definition: WindowMetric;
  scope: ScopeSamples;
  figure: WindowFigure;
}): Reading['range'] {
  const { definition, scope, figure } = options;
  if (!scope.range) return undefined;
  const { estimate } = figures[definition.figure];
  const low = estimate(scope.range.low(figure.window), figure.coveredWeeks);
  const high = estimate(scope.range.high(figure.window), figure.coveredWeeks);
  return low && high ? { low: low.value, high: high.value } : undefined;
}

/**
 * The survey asks about one application: a count over several is no answer to
 * it, and neither is a lower bound.
 */
function benchmarkOf(options: {
  definition: WindowMetric;
  figure: WindowFigure;
  estimate: Estimate;
}): Benchmark | undefined {
  const { definition, figure, estimate } = options;
  const isPooledCount =
    definition.figure === 'rate' && figure.members.length > 1;
  if (!definition.benchmark || estimate.bound || isPooledCount)
    return undefined;
  const { edition, mean, score } = definition.benchmark;
  return { edition, mean, score: score(estimate.value) };
}
