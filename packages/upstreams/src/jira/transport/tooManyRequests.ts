import { htmlAnswer, jsonAnswer, type JiraAnswer } from './JiraAnswer';

const hour = 60 * 60;

/** 429 as Jira gives it, by its reason; `wait` in seconds. */
export function tooManyRequests(reason: string, wait?: number): JiraAnswer {
  const errorMessages = ['Rate limit exceeded.'];
  const answer = jsonAnswer('unmatched', 429, { errorMessages, errors: {} });
  const headers = {
    ...answer.headers,
    'ratelimit-reason': reason,
    'x-ratelimit-remaining': '0',
    ...(wait !== undefined && { 'retry-after': String(wait) }),
  };
  return { ...answer, headers };
}

/** The quota of an hour is spent: everything waits for the next full hour. */
export function quotaSpent(kind: 'global' | 'tenant', now: number): JiraAnswer {
  const wait = hour - (Math.floor(now / 1000) % hour);
  const answer = tooManyRequests(`jira-quota-${kind}-based`, wait);
  const name = kind === 'global' ? 'global-app-quota' : 'tenant-app-quota';
  const headers = {
    ...answer.headers,
    'x-ratelimit-reset': new Date(now + wait * 1000).toISOString(),
    'beta-ratelimit-policy': `"${name}";q=65000;w=3600`,
    'beta-ratelimit': `"${name}";r=0;t=${wait}`,
  };
  return { ...answer, headers };
}

/** A gateway before Jira refuses. */
export function gatewayBusy(): JiraAnswer {
  return htmlAnswer(429, 'Too Many Requests', {
    'x-failure-category': 'FAILURE_CLIENT_RATELIMIT',
  });
}
