interface Zoned {
  instant: string;
  /** The reader's when absent. */
  timeZone?: string;
  locale: string;
}

function formatWith(options: Intl.DateTimeFormatOptions) {
  return ({ instant, timeZone, locale }: Zoned): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(
      new Date(instant),
    );
}

/** "20 Nov 2026", in the zone. */
export const formatDate = formatWith({ dateStyle: 'medium' });

/** A calendar date such as `2026-09-30`, which has no zone: "30 Sept 2026". */
export function formatCalendarDate(date: string, locale: string): string {
  const instant = `${date}T00:00:00Z`;
  return formatDate({ instant, timeZone: 'UTC', locale });
}

/** "3 Nov", in the zone. */
export const formatDay = formatWith({ day: 'numeric', month: 'short' });

/** Date, time and the name of the zone: "20 Nov 2026, 14:32 CET". */
export const formatMoment = formatWith({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});
