/** An instant of seconds since the epoch as ISO 8601 in UTC. */
export function instantOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
