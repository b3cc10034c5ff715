/** Epoch milliseconds as GitHub writes them: ISO 8601 in UTC, whole seconds. */
export function timestamp(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** As `timestamp`; null, as GitHub has it, for what has not happened. */
export function timestampOrNull(time: number | undefined): string | null {
  return time === undefined ? null : timestamp(time);
}
