/** The least pause where Jira, or a gateway before it, names no time. */
const leastPause = 60_000;
const hour = 3_600_000;
/** Quotas renew each hour; a later time is one of a clock that is wrong. */
const longestPause = 1.5 * hour;

/**
 * When a throttled caller may go on: when Jira says so, else, of a quota, at
 * the next full hour (UTC), at which quotas renew, else in a minute. Spread, so
 * that replicas do not come back all at once.
 */
export function pausedUntil(options: {
  headers: Headers;
  now: Date;
  random: () => number;
}): Date {
  const { headers, now, random } = options;
  const asked = retryAfter(headers, now) ?? renewal(headers, now) ?? leastPause;
  const spread = random() * Math.min(asked * 0.3, leastPause);
  return new Date(now.getTime() + asked + spread);
}

/** In milliseconds; Jira writes seconds, a gateway may write a date. */
function retryAfter(headers: Headers, now: Date): number | undefined {
  const text = headers.get('retry-after');
  if (!text) return undefined;
  const pause = /^\d+$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text) - now.getTime();
  return pause >= 0 ? pause : undefined;
}

/** A quota gives nothing more until it renews; a burst is over sooner. */
function renewal(headers: Headers, now: Date): number | undefined {
  const reset = Date.parse(headers.get('x-ratelimit-reset') ?? '');
  const left = reset - now.getTime();
  if (left > 0 && left <= longestPause) return left;
  const quota = /quota/.test(headers.get('ratelimit-reason') ?? '');
  return quota ? hour - (now.getTime() % hour) : undefined;
}
