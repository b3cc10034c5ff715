import type { Figure } from 'backstage-plugin-platform-value-node';
import { median } from './median';
import { rate } from './rate';
import { ratio } from './ratio';
import { survivalMedian } from './survivalMedian';
import type { FigureStatistics } from './WindowFigure';

/** The statistics of each kind of figure. */
export const figures: Record<Figure, FigureStatistics> = {
  rate,
  median,
  ratio,
  'survival-median': survivalMedian,
};
