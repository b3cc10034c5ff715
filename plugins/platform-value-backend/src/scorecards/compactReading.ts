import type { Reading } from 'backstage-plugin-platform-value-common';

/**
 * A reading as it is sent: what is looked at and not computed with has the
 * digits that can be seen, and a trend without a single point is left out. The
 * value, its range and the one before it stay as they were computed.
 */
export function compactReading(reading: Reading): Reading {
  const { interval, change, trend } = reading;
  return {
    ...reading,
    interval: interval && withEnds(interval),
    change: change && {
      ...change,
      value: shown(change.value),
      relative:
        change.relative === undefined ? undefined : shown(change.relative),
      interval: change.interval && withEnds(change.interval),
    },
    trend: trend && compactTrend(trend),
  };
}

function compactTrend(trend: NonNullable<Reading['trend']>): Reading['trend'] {
  if (trend.values.every(value => value === null)) return undefined;
  const values = trend.values.map(value =>
    value === null ? null : Number(value.toPrecision(3)),
  );
  return { ...trend, values };
}

function withEnds<T extends { low: number; high: number }>(ends: T): T {
  return { ...ends, low: shown(ends.low), high: shown(ends.high) };
}

/** Six digits: more than any page prints. */
function shown(value: number): number {
  return Number(value.toPrecision(6));
}
