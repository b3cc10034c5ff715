import type { JiraAnswer } from './JiraAnswer';

/** 401 as Jira gives it, in plain text. */
export function unauthenticated(
  loginReason = 'AUTHENTICATED_FAILED',
): JiraAnswer {
  return {
    route: 'unmatched',
    status: 401,
    headers: {
      'content-type': 'text/html;charset=UTF-8',
      'www-authenticate': 'OAuth realm="Jira"',
      'x-seraph-loginreason': loginReason,
    },
    text: 'Client must be authenticated to access this resource.',
  };
}
