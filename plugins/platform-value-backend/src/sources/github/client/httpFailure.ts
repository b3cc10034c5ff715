import {
  SourceError,
  type SourceErrorCode,
} from 'backstage-plugin-platform-value-node';
import { FeatureDisabled } from './FeatureDisabled';
import { remedies } from './remedies';
import { SearchTooLong } from './SearchTooLong';

/** An answer that is no success, with what may be told of it. */
export interface FailedAnswer {
  status: number;
  headers: Headers;
  /** GitHub's `message`, read for its meaning only; it is not passed on. */
  message: string;
  /** Method and path without query. */
  request: string;
  now: Date;
  /** From 0 up to 1. */
  random: () => number;
}

/** What an answer that is no success means, and what to do about it. */
export function httpFailure(answer: FailedAnswer): SourceError {
  const { status, request } = answer;
  if (status === 410) return new FeatureDisabled(request);
  if (status === 422) return new SearchTooLong(request);
  const retryAt = throttledUntil(answer);
  const code = retryAt ? 'throttled' : codeOf(status);
  return new SourceError({
    code,
    message: `GitHub answered ${status} to ${request}.`,
    remedy: remedyOf(code, answer),
    retryAt,
  });
}

function codeOf(status: number): SourceErrorCode {
  if (status === 401) return 'misconfigured';
  if (status === 403 || status === 451) return 'forbidden';
  if (status === 404) return 'gone';
  // GitHub says 409 of a repository that is being filled.
  if (status === 408 || status === 409 || status >= 500) return 'transient';
  return 'poison';
}

function remedyOf(code: SourceErrorCode, { status, headers }: FailedAnswer) {
  if (status === 451) return 'GitHub blocks this repository.';
  const needed = headers.get('x-accepted-github-permissions') ?? '';
  if (code !== 'forbidden' || !/^[\w=;, -]+$/.test(needed)) {
    return remedies[code];
  }
  return `Give the credential of integrations.github the permission it lacks: ${needed}.`;
}

/** One minute is the least GitHub asks for where it names no time. */
const leastPause = 60_000;

/** Half a minute more at most, so that not all callers come back at once. */
const mostJitter = 30_000;

function throttledUntil(answer: FailedAnswer): Date | undefined {
  const { status, headers, message } = answer;
  if (status !== 403 && status !== 429) return undefined;
  const limited =
    status === 429 ||
    headers.has('retry-after') ||
    headers.get('x-ratelimit-remaining') === '0' ||
    /rate limit|abuse/i.test(message);
  return limited ? pauseUntil(answer) : undefined;
}

/**
 * When a limited caller may go on: after `retry-after`, else when an empty
 * budget renews, else in a minute or a little more.
 */
export function pauseUntil({
  headers,
  now,
  random,
}: Pick<FailedAnswer, 'headers' | 'now' | 'random'>): Date {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  if (seconds >= 0) return new Date(now.getTime() + seconds * 1000);
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  const empty = headers.get('x-ratelimit-remaining') === '0';
  const soonest = now.getTime() + leastPause + random() * mostJitter;
  // A clock that runs ahead of GitHub's takes a renewal to be past.
  const ahead = reset * 1000 > now.getTime();
  return new Date(empty && ahead ? reset * 1000 : soonest);
}
