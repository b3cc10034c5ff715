import { useFormat } from '../../format/useFormat';
import type { Figure } from '../Figure';

/** What the trend of a figure shows, in one sentence. */
export function useTrendSummary({ metric, reading }: Figure): string {
  const { t, format } = useFormat();
  const { title } = metric;
  const { unit, currency } = reading;
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
    first: format.value(first, unit, currency),
    last: format.value(last, unit, currency),
  };
  return reading.target
    ? t('tab.chart.trendWithTarget', {
        ...words,
        target: format.value(reading.target.value, unit, currency),
      })
    : t('tab.chart.trend', words);
}
