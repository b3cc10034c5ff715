import type { KeyResult } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../format/useFormat';
import { noBreakSpace } from '../format/Quantity';
import { expectedValue } from './expectedValue';

/** A key result, wherever it is shown. */
export type ShownKeyResult = Omit<KeyResult, 'links'>;

/** The figures of a key result as text; absent what is not there. */
export interface KeyResultText {
  baseline: string;
  now?: string;
  expected: string;
  /** The value to reach, or the range to stay in. */
  target: string;
  /** How far it is, in a word or two. */
  progress?: string;
  due: string;
}

/** Prints the figures of key results. */
export function useKeyResultText(): (
  keyResult: ShownKeyResult,
) => KeyResultText {
  const { t, format } = useFormat();
  const valueText = (value: number, unit?: string) => {
    const glue = unit === '%' ? '' : noBreakSpace;
    return format.exact(value) + (unit ? glue + unit : '');
  };
  const targetText = ({ target, range, unit }: ShownKeyResult) => {
    if (range) {
      return t('okrs.value.range', {
        low: format.exact(range.low),
        high: valueText(range.high, unit),
      });
    }
    return target === undefined
      ? t('words.state.absent')
      : valueText(target, unit);
  };
  const progressText = ({ kind, progress }: ShownKeyResult) => {
    if (progress === undefined) {
      return undefined;
    }
    if (kind !== 'maintain') {
      return format.percent(progress);
    }
    return t(progress >= 1 ? 'okrs.value.inRange' : 'okrs.value.outOfRange');
  };
  return keyResult => {
    const { baseline, value, unit, due } = keyResult;
    const expected = expectedValue(keyResult);
    return {
      baseline: valueText(baseline.value, unit),
      now: value === undefined ? undefined : valueText(value, unit),
      expected:
        expected === undefined
          ? targetText(keyResult)
          : valueText(expected, unit),
      target: targetText(keyResult),
      progress: progressText(keyResult),
      due: format.calendarDate(due),
    };
  };
}
