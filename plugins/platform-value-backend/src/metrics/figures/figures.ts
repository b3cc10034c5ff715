import type { Figure } from 'backstage-plugin-platform-value-node';
import { beforeAfter } from './beforeAfter';
import { mean } from './mean';
import { median } from './median';
import { quotient } from './quotient';
import { rate } from './rate';
import { ratio } from './ratio';
import { survivalMedian } from './survivalMedian';
import type { FigureStatistics } from './WindowFigure';

/** The statistics of each kind of figure. */
export const figures: Record<Figure, FigureStatistics> = {
  rate,
  median,
  mean,
  ratio,
  quotient,
  'survival-median': survivalMedian,
  'before-after': beforeAfter,
};
