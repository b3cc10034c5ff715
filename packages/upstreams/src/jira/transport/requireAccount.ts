import { timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { JiraTransport } from './JiraTransport';
import { unauthenticated } from './unauthenticated';

/** Who is let in: by Basic on Cloud, by Bearer on Data Center. */
export type JiraAccount =
  | { deployment: 'cloud'; email: string; apiToken: string }
  | { deployment: 'data-center'; personalAccessToken: string };

/** Lets pass what carries the account's secret. */
export function requireAccount(
  account: JiraAccount,
  transport: JiraTransport,
): RequestHandler {
  const expected = Buffer.from(headerOf(account));
  return (request, response, next) => {
    const given = Buffer.from(request.header('authorization') ?? '');
    const isKnown =
      given.length === expected.length && timingSafeEqual(given, expected);
    if (isKnown) next();
    else transport.send(request, response, unauthenticated());
  };
}

function headerOf(account: JiraAccount): string {
  if (account.deployment === 'data-center') {
    return `Bearer ${account.personalAccessToken}`;
  }
  const pair = `${account.email}:${account.apiToken}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}
