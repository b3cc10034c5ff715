import type { Reading } from 'backstage-plugin-platform-value-common';

const rounded = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });
const list = new Intl.ListFormat('en', { type: 'unit' });
const percent = new Intl.NumberFormat('en', {
  style: 'percent',
  maximumFractionDigits: 0,
});

function hours(value: number): string {
  if (value < 1) return `${rounded.format(value * 60)} minutes`;
  return value < 48
    ? `${rounded.format(value)} hours`
    : `${rounded.format(value / 24)} days`;
}

interface Said {
  value: number;
  sampleSize: number;
}

/** A clause for each reading worth a word, in the order they are said. */
const clauses: Record<string, (said: Said) => string> = {
  'deployment-frequency': ({ value }) =>
    value === 0
      ? 'nothing was deployed'
      : `ships ${rounded.format(value)} times a week`,
  'change-lead-time': ({ value }) => `a typical lead time is ${hours(value)}`,
  'change-failure-rate': ({ value }) =>
    `${percent.format(value)} of deployments led to an incident`,
  'time-to-restore': ({ value }) =>
    `service is typically restored within ${hours(value)}`,
  'capability-adoption': ({ value, sampleSize }) =>
    `uses ${Math.round(value * sampleSize)} of ${sampleSize} applicable ${
      sampleSize === 1 ? 'capability' : 'capabilities'
    }`,
  retention: ({ value }) => `${percent.format(value)} of users return`,
};

/**
 * One English sentence from readings, for exports and assistants; pages make
 * their own, translated. It holds no number that no reading has.
 */
export function summarise(readings: Reading[]): string {
  const said = Object.entries(clauses).flatMap(([id, clause]) => {
    const reading = readings.find(({ metricId }) => metricId === id);
    if (reading?.value === undefined || reading.bound) return [];
    const { value, sampleSize } = reading;
    return [clause({ value, sampleSize })];
  });
  if (!said.length) return 'Not enough is known yet to say how this goes.';
  const sentence = list.format(said);
  return `${sentence[0].toUpperCase()}${sentence.slice(1)}.`;
}
