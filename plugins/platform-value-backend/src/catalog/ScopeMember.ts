/** An entity of a scope and when it belongs to it. Epoch seconds, half-open. */
export interface ScopeMember {
  entityId: number;
  ref: string;
  /** -Infinity when it did since ever. */
  from: number;
  /** Infinity while it does. */
  to: number;
}

/** Epoch seconds as text that Postgres reads as a timestamp, infinities too. */
export function timestampText(seconds: number): string {
  if (seconds === Infinity) return 'infinity';
  if (seconds === -Infinity) return '-infinity';
  return new Date(seconds * 1000).toISOString();
}
