const soonMilliseconds = 20 * 3_600_000;

/**
 * When something will be or was, in the reader's own zone, which it names:
 * "14:32 CET", and with its day where that is far off: "23 Nov, 14:32 CET".
 */
export function formatClock(given: {
  instant: string;
  /** Milliseconds since the epoch. */
  now: number;
  locale: string;
  /** The reader's when absent. */
  timeZone?: string;
}): string {
  const { instant, now, locale, timeZone } = given;
  const far = Math.abs(Date.parse(instant) - now) > soonMilliseconds;
  return new Intl.DateTimeFormat(locale, {
    ...(far && { day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(new Date(instant));
}
