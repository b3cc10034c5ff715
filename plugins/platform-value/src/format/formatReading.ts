import type { Reading, Unit } from 'backstage-plugin-platform-value-common';
import type { FormatContext } from './FormatContext';

/** What of a reading is printed as its value. */
export type PrintedReading = Pick<
  Reading,
  'value' | 'unit' | 'currency' | 'bound'
>;

/** A reading's value: "9 h", "more than 30 h", or a dash where there is none. */
export function formatReading(
  { t }: FormatContext,
  reading: PrintedReading,
  print: (value: number, unit: Unit, currency?: string) => string,
): string {
  if (reading.value === undefined) {
    return t('words.state.absent');
  }
  const value = print(reading.value, reading.unit, reading.currency);
  return reading.bound ? t('words.moreThan', { value }) : value;
}
