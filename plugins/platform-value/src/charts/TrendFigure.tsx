import { lazy, Suspense } from 'react';
import {
  AccessibleFigure,
  type AccessibleFigureProps,
} from './AccessibleFigure';
import type { TrendChartProps } from './TrendChart';

const TrendChart = lazy(() =>
  import('./TrendChart').then(module => ({ default: module.TrendChart })),
);

/** A trend chart that comes when it is needed, with its words and its table. */
export function TrendFigure(
  props: TrendChartProps & Omit<AccessibleFigureProps, 'children'>,
) {
  const { points, counted, target, printValue, ...figure } = props;
  return (
    <AccessibleFigure {...figure}>
      <div aria-hidden style={{ height: 180 }}>
        <Suspense fallback={null}>
          <TrendChart {...{ points, counted, target, printValue }} />
        </Suspense>
      </div>
    </AccessibleFigure>
  );
}
