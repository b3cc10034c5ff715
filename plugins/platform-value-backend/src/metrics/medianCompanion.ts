import type { Companion } from 'backstage-plugin-platform-value-common';
import { median } from './statistics/quantile';

/** The median of values as a companion; none below the least sample. */
export function medianCompanion(options: {
  id: string;
  title: string;
  unit: Companion['unit'];
  values: readonly number[];
  least: number;
}): Companion[] {
  const { values, least, ...words } = options;
  const value = median(values);
  if (value === undefined || values.length < least) return [];
  return [{ ...words, value, sampleSize: values.length }];
}
