import type {
  Reading,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import { toCsv } from '../../download/toCsv';
import type { Figure } from '../Figure';

const columns = [
  'metric',
  'title',
  'state',
  'value',
  'unit',
  'low',
  'high',
  'sampleSize',
  'target',
  'grade',
  'previous',
  'change',
  'withinNoise',
  'coverage',
  'freshness',
  'definitionVersion',
  'entity',
  'start',
  'end',
  'timeZone',
];

function numbersOf(reading: Reading) {
  return [
    reading.state,
    reading.value,
    reading.unit,
    reading.interval?.low,
    reading.interval?.high,
    reading.sampleSize,
    reading.target?.value,
    reading.grade,
    reading.previous?.value,
    reading.change?.value,
    reading.change?.withinNoise?.toString(),
    reading.coverage,
    reading.freshness,
    reading.definitionVersion,
  ];
}

/** All readings as the API gave them: units unswitched, nothing rounded. */
export function scorecardCsv(scorecard: Scorecard, figures: Figure[]): string {
  const { scope, period, timeZone } = scorecard;
  const rows = figures.map(({ metric, reading }) => [
    metric.id,
    metric.title,
    ...numbersOf(reading),
    scope.ref,
    period.start,
    period.end,
    timeZone,
  ]);
  return toCsv([columns, ...rows]);
}
