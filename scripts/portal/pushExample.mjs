import { pushSignals } from './pushSignals.mjs';

const entity = 'component:default/data-platform';
const days = 180;
const day = 86_400_000;

/** Each metric of app-config.demo.yaml, as its system would compute it. */
const metrics = [
  {
    metricId: 'data-freshness',
    every: 1,
    valueOf: n => 5.5 + 2 * wave(n, 9) - n / 100,
  },
  {
    metricId: 'query-p95',
    every: 1,
    valueOf: n => 0.4 + 0.1 * wave(n, 5) + n / 2000,
  },
  {
    metricId: 'data-quality-score',
    every: 1,
    valueOf: n => 92 + 3 * wave(n, 13) + n / 60,
  },
  {
    metricId: 'cost-per-query',
    every: 1,
    valueOf: n => 0.021 + 0.003 * wave(n, 7) - n / 40_000,
  },
  {
    metricId: 'customer-lifetime-value',
    every: 30,
    valueOf: n => 410 + n / 2 + 8 * wave(n, 90),
  },
];

function wave(n, period) {
  return Math.sin((2 * Math.PI * n) / period);
}

function measured({ metricId, every, valueOf }, end) {
  return Array.from({ length: Math.floor(days / every) }, (_, index) => {
    const n = (index + 1) * every;
    const at = new Date(end.getTime() - (days - n) * day).toISOString();
    const value = Number(valueOf(n).toPrecision(6));
    return {
      externalId: at.slice(0, 10),
      entity,
      kind: 'measurement',
      metricId,
      at,
      value,
    };
  });
}

/**
 * Pushes what a data platform says of itself: half a year of five metrics.
 *
 * @param {{ address: string, token: string, end: Date }} options `end` is not after now
 * @throws Error when the portal does not take it
 */
export async function pushExample({ address, token, end }) {
  const watchedFrom = new Date(end.getTime() - days * day).toISOString();
  const signals = metrics.flatMap(metric => measured(metric, end));
  await pushSignals({ address, token, watchedFrom, signals });
}
