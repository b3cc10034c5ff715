import { useFormat } from '../../format/useFormat';
import type { Figure } from '../Figure';

/** What the trend of a figure shows, in one sentence. */
export function useTrendSummary({ metric, reading }: Figure): string {
  const { t, format } = useFormat();
  const { title } = metric;
  const values = reading.trend?.values ?? [];
  const known = values.filter(value => value !== null);
  const first = known.at(0);
  const last = known.at(-1);
  if (first === undefined || last === undefined) {
    return t('tab.chart.trendEmpty', { title });
  }
  const words = {
    title,
    weeks: String(values.length),
    first: format.value(first, reading.unit),
    last: format.value(last, reading.unit),
  };
  return reading.target
    ? t('tab.chart.trendWithTarget', {
        ...words,
        target: format.value(reading.target.value, reading.unit),
      })
    : t('tab.chart.trend', words);
}
