import type { Scorecard, Trend } from 'backstage-plugin-platform-value-common';
import { isCounted } from '../../charts/sparklineGeometry';
import { TrendFigure } from '../../charts/TrendFigure';
import { useFormat } from '../../format/useFormat';
import { useTrendSummary } from '../bands/useTrendSummary';
import type { Figure } from '../Figure';

const letters = ['m', 'p', 'n', 'c', 's', 'x'] as const;

function useTrendRows(
  trend: Trend,
  options: { figure: Figure; days: string[] },
) {
  const { t, format } = useFormat();
  const { figure, days } = options;
  const { unit, currency } = figure.reading;
  return trend.values.map((value, index) => {
    const letter = letters.find(one => one === trend.states[index]);
    return [
      days[index],
      value === null
        ? t('words.state.absent')
        : format.value(value, unit, currency),
      letter ? t(`explain.trend.letter.${letter}`) : '',
    ];
  });
}

function KnownTrend(props: {
  figure: Figure;
  scorecard: Scorecard;
  trend: Trend;
}) {
  const { figure, scorecard, trend } = props;
  const { t, format } = useFormat();
  const { unit, currency, target } = figure.reading;
  const counted = isCounted(unit);
  const days = scorecard.weeks.map(week =>
    format.day(week, scorecard.timeZone),
  );
  const rows = useTrendRows(trend, { figure, days });
  const summary = useTrendSummary(figure);
  const meaning = counted
    ? t('explain.trend.counts')
    : t('explain.trend.trailing');
  return (
    <TrendFigure
      title={t('explain.trend.title', { weeks: String(days.length) })}
      summary={`${summary}. ${meaning}`}
      tableLabel={t('explain.trend.table')}
      columns={[
        t('explain.trend.week'),
        t('explain.trend.value'),
        t('explain.trend.state'),
      ]}
      rows={rows}
      points={trend.values.map((value, index) => ({
        label: days[index],
        value,
      }))}
      counted={counted}
      target={
        target && { value: target.value, label: t('explain.trend.target') }
      }
      printValue={value =>
        counted ? format.number(value) : format.value(value, unit, currency)
      }
    />
  );
}

/** The last weeks of a figure, drawn and as a table. */
export function TrendSection(props: { figure: Figure; scorecard: Scorecard }) {
  const { trend } = props.figure.reading;
  return trend?.values.length ? <KnownTrend {...props} trend={trend} /> : null;
}
