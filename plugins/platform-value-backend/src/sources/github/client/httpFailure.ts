import {
  SourceError,
  type SourceErrorCode,
} from 'backstage-plugin-platform-value-node';

/** An answer that is no success, with what may be told of it. */
export interface FailedAnswer {
  status: number;
  headers: Headers;
  /** GitHub's `message`, read for its meaning only; it is not passed on. */
  message: string;
  /** Method and path without query. */
  request: string;
  now: Date;
}

/** What an answer that is no success means, and what to do about it. */
export function httpFailure(answer: FailedAnswer): SourceError {
  const retryAt = throttledUntil(answer);
  const { code, remedy } = retryAt ? throttled : meaningOf(answer);
  return new SourceError({
    code,
    message: `GitHub answered ${answer.status} to ${answer.request}.`,
    remedy,
    retryAt,
  });
}

interface Meaning {
  code: SourceErrorCode;
  remedy: string;
}

const throttled: Meaning = {
  code: 'throttled',
  remedy: 'It goes on by itself when GitHub allows it again.',
};

const transient: Meaning = {
  code: 'transient',
  remedy: 'It is tried again; see githubstatus.com when it stays.',
};

const gone: Meaning = {
  code: 'gone',
  remedy:
    'Correct github.com/project-slug, or let the credential of integrations.github read the repository: GitHub says "not found" to both.',
};

const refused: Meaning = {
  code: 'misconfigured',
  remedy: 'Set a valid token or GitHub App in integrations.github.',
};

const poison: Meaning = {
  code: 'poison',
  remedy: 'Report it to the maintainers of Platform Value, with this message.',
};

const byStatus: Record<number, Meaning | undefined> = {
  401: refused,
  404: gone,
  410: gone,
  451: { code: 'forbidden', remedy: 'GitHub blocks this repository.' },
};

function meaningOf(answer: FailedAnswer): Meaning {
  if (answer.status === 403) return forbidden(answer.headers);
  if (answer.status >= 500 || answer.status === 408) return transient;
  return byStatus[answer.status] ?? poison;
}

function forbidden(headers: Headers): Meaning {
  const permissions = headers.get('x-accepted-github-permissions');
  const needed = /^[\w=;, -]+$/.test(permissions ?? '') ? permissions : 'read';
  return {
    code: 'forbidden',
    remedy: `Give the credential of integrations.github the permission it lacks (${needed}).`,
  };
}

/** One minute is the least GitHub asks for where it names no time. */
const leastPause = 60_000;

function throttledUntil(answer: FailedAnswer): Date | undefined {
  const { status, headers, message, now } = answer;
  if (status !== 403 && status !== 429) return undefined;
  const limited =
    status === 429 ||
    headers.has('retry-after') ||
    headers.get('x-ratelimit-remaining') === '0' ||
    /rate limit|abuse/i.test(message);
  return limited ? pauseUntil(headers, now) : undefined;
}

/**
 * When a limited caller may go on: after `retry-after`, else when an empty
 * budget renews, else in a minute.
 */
export function pauseUntil(headers: Headers, now: Date): Date {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  if (seconds >= 0) return new Date(now.getTime() + seconds * 1000);
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  const empty = headers.get('x-ratelimit-remaining') === '0';
  return empty && reset > 0
    ? new Date(reset * 1000)
    : new Date(now.getTime() + leastPause);
}
