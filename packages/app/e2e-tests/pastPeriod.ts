const dayLength = 86_400_000;

/**
 * A period so long ago that no new fact falls into it while a test looks:
 * `days` days, up to 40 days before today, in UTC.
 */
export function pastPeriod(days = 90) {
  const end = new Date(Date.now() - 40 * dayLength);
  const asOf = end.toISOString().slice(0, 10);
  return { days: String(days), asOf, timeZone: 'UTC' };
}

/** The address of a page with parameters. */
export function withQuery(path: string, query: Record<string, string>): string {
  return `${path}?${new URLSearchParams(query)}`;
}
