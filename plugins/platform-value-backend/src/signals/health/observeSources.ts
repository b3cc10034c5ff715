import type { BatchObservableResult, Meter } from '@opentelemetry/api';
import type { SourceFigures } from './readSourceFigures';

function createGauges(meter: Pick<Meter, 'createObservableGauge'>) {
  const gauge = (name: string, description: string, unit: string) =>
    meter.createObservableGauge(`platform_value.${name}`, {
      description,
      unit,
    });
  return {
    due: gauge('streams.due', 'Streams to be collected now', '{stream}'),
    failing: gauge('streams.failing', 'Streams that fail', '{stream}'),
    incomplete: gauge(
      'streams.incomplete',
      'Streams whose history is still read',
      '{stream}',
    ),
    deadLetters: gauge(
      'dead_letters',
      'Facts that could not be understood',
      '{fact}',
    ),
    unmapped: gauge('unmapped', 'Facts that belong to no entity', '{fact}'),
    lag: gauge(
      'lag',
      'Time since the stream furthest behind was last seen whole',
      's',
    ),
    remaining: gauge(
      'budget.remaining',
      'What is left of a budget, with what is kept of it',
      '1',
    ),
  };
}

function observe(
  result: BatchObservableResult,
  { remaining, lag, ...counts }: ReturnType<typeof createGauges>,
  figures: SourceFigures,
): void {
  const { source } = figures;
  result.observe(counts.due, figures.due, { source });
  result.observe(counts.failing, figures.failing, { source });
  result.observe(counts.incomplete, figures.incomplete, { source });
  result.observe(counts.deadLetters, figures.deadLetters, { source });
  result.observe(counts.unmapped, figures.unmapped, { source });
  if (figures.lag !== undefined) result.observe(lag, figures.lag, { source });
  for (const { name, remaining: left } of figures.budgets) {
    result.observe(remaining, left, { source, budget: name });
  }
}

/**
 * Reports how the sources are whenever metrics are collected, and asks nothing
 * in between. All replicas report the same: take their maximum, not their sum.
 *
 * @param read - gives the figures of all sources
 */
export function observeSources(
  meter: Pick<Meter, 'createObservableGauge' | 'addBatchObservableCallback'>,
  read: () => Promise<SourceFigures[]>,
): void {
  const gauges = createGauges(meter);
  meter.addBatchObservableCallback(async result => {
    for (const figures of await read()) observe(result, gauges, figures);
  }, Object.values(gauges));
}
