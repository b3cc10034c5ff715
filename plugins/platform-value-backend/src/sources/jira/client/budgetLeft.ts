/** What Jira says is left of a budget. */
export interface BudgetLeft {
  limit: number;
  remaining: number;
  resetsAt: Date;
}

/** A limit that renews sooner is one of bursts, and empties and fills by itself. */
const shortestBudget = 60_000;

/** Quotas renew each hour; a later time is one of a clock that is wrong. */
const longestBudget = 5_400_000;

/** What the headers of an answer say is left of the quota; nothing of bursts. */
export function budgetLeft(
  headers: Headers,
  now: Date,
): BudgetLeft | undefined {
  const left = plainLeft(headers) ?? structuredLeft(headers, now);
  if (!left) return undefined;
  const lasts = left.resetsAt.getTime() - now.getTime();
  return lasts > shortestBudget && lasts <= longestBudget ? left : undefined;
}

/** `X-RateLimit-*`; the reset is an ISO time, now and then without seconds. */
function plainLeft(headers: Headers): BudgetLeft | undefined {
  const limit = count(headers.get('x-ratelimit-limit'));
  const remaining = count(headers.get('x-ratelimit-remaining'));
  const reset = Date.parse(headers.get('x-ratelimit-reset') ?? '');
  return limit === undefined || remaining === undefined || Number.isNaN(reset)
    ? undefined
    : { limit, remaining, resetsAt: new Date(reset) };
}

/** `RateLimit: "…";r=…;t=…` with `RateLimit-Policy: "…";q=…`. */
function structuredLeft(headers: Headers, now: Date): BudgetLeft | undefined {
  const policy = structured(headers, 'ratelimit-policy');
  const state = structured(headers, 'ratelimit');
  const limit = count(/;\s*q=(\d+)/.exec(policy)?.[1]);
  const remaining = count(/;\s*r=(\d+)/.exec(state)?.[1]);
  const seconds = count(/;\s*t=(\d+)/.exec(state)?.[1]);
  if (limit === undefined || remaining === undefined || seconds === undefined) {
    return undefined;
  }
  const resetsAt = new Date(now.getTime() + seconds * 1000);
  return { limit, remaining, resetsAt };
}

function structured(headers: Headers, name: string): string {
  return headers.get(name) ?? headers.get(`beta-${name}`) ?? '';
}

function count(text: string | null | undefined): number | undefined {
  return text && /^\d+$/.test(text) ? Number(text) : undefined;
}
