const twoDigits = (number: number) => String(number).padStart(2, '0');

/**
 * The day of an instant in the reader's own zone, as `2026-09-30`, or that
 * many days later.
 *
 * @param instant - milliseconds since the epoch
 */
export function localDay(instant: number, daysLater = 0): string {
  const date = new Date(instant);
  date.setDate(date.getDate() + daysLater);
  const month = twoDigits(date.getMonth() + 1);
  return `${date.getFullYear()}-${month}-${twoDigits(date.getDate())}`;
}
