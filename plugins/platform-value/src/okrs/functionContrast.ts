import type {
  KeyResult,
  KeyResultFunction,
  Objective,
} from 'backstage-plugin-platform-value-common';

/**
 * How far business lags behind engineering: every business key result is
 * behind, one that might not be has no value yet, or there is none.
 */
export type FunctionContrast = 'behind' | 'unknown' | 'missing';

function isMoving({ status }: KeyResult): boolean {
  return status === 'ahead' || status === 'on-course';
}

/**
 * Where an engineering key result is at least on course and no business one
 * is; undefined of every other objective.
 */
export function functionContrast({
  keyResults,
}: Pick<Objective, 'keyResults'>): FunctionContrast | undefined {
  const of = (wanted: KeyResultFunction) =>
    keyResults.filter(keyResult => keyResult.function === wanted);
  const business = of('business');
  if (!of('engineering').some(isMoving) || business.some(isMoving)) {
    return undefined;
  }
  if (business.length === 0) {
    return 'missing';
  }
  return business.every(({ status }) => status === 'behind')
    ? 'behind'
    : 'unknown';
}
