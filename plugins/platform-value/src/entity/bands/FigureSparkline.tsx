import { Sparkline } from '../../charts/Sparkline';
import type { Figure } from '../Figure';
import { useTrendSummary } from './useTrendSummary';

/** The sparkline of a figure with its target; nothing without a trend. */
export function FigureSparkline(props: {
  figure: Figure;
  width?: number;
  height?: number;
}) {
  const { figure, ...size } = props;
  const { trend, unit, target } = figure.reading;
  const summary = useTrendSummary(figure);
  if (!trend?.values.some(value => value !== null)) {
    return null;
  }
  return (
    <Sparkline
      trend={trend}
      unit={unit}
      target={target?.value}
      summary={summary}
      {...size}
    />
  );
}
