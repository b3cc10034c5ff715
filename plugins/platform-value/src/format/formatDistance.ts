const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * How far an instant is from now: "6 minutes ago", "in 12 minutes".
 * Undefined within the minute, where a number would say too much.
 */
export function formatDistance(given: {
  instant: string;
  now: number;
  locale: string;
}): string | undefined {
  const seconds = (Date.parse(given.instant) - given.now) / 1000;
  const step = steps.find(([, size]) => Math.abs(seconds) >= size);
  if (!step) {
    return undefined;
  }
  return new Intl.RelativeTimeFormat(given.locale).format(
    Math.trunc(seconds / step[1]),
    step[0],
  );
}
