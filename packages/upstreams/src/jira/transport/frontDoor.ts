import type { Request, RequestHandler } from 'express';
import type { JiraFault } from '../faults';
import type { JiraSetting } from '../rest/JiraRoute';
import { htmlAnswer, jsonAnswer, type JiraAnswer } from './JiraAnswer';
import type { JiraTransport } from './JiraTransport';
import { gatewayBusy, quotaSpent, tooManyRequests } from './tooManyRequests';
import { unauthenticated } from './unauthenticated';

type Refusal = (request: Request, setting: JiraSetting) => JiraAnswer;

const serverErrors = [500, 502, 503, 504] as const;

const scopeMissing = {
  code: 403,
  message: 'Forbidden; scope does not match',
};

const refusals: Partial<Record<JiraFault, Refusal>> = {
  'rate-limit-burst': () => tooManyRequests('jira-burst-based', 2),
  'rate-limit-quota-global': (_, { clock }) => quotaSpent('global', clock()),
  'rate-limit-quota-tenant': (_, { clock }) => quotaSpent('tenant', clock()),
  'rate-limit-cost': () => tooManyRequests('jira-cost-based', 30),
  'rate-limit-silent': () => tooManyRequests('jira-burst-based'),
  'rate-limit-gateway': gatewayBusy,
  'server-error': (_, { faults }) =>
    serverError(faults.counts()['server-error']),
  unavailable: () =>
    htmlAnswer(503, 'Service Unavailable', { 'retry-after': '5' }),
  'html-page': () => htmlAnswer(200, 'Log in with Atlassian account'),
  'token-wrong': () => unauthenticated(),
  captcha: () => unauthenticated('AUTHENTICATION_DENIED'),
  'scope-missing': () => jsonAnswer('unmatched', 403, scopeMissing),
  'secret-echoed': echo,
};

/** Where faults refuse a request before Jira has read it. */
export function frontDoor(
  setting: JiraSetting,
  transport: JiraTransport,
): RequestHandler {
  return (request, response, next) => {
    for (const [fault, refusal] of Object.entries(refusals)) {
      if (setting.faults.strikes(fault)) {
        transport.send(request, response, refusal(request, setting));
        return;
      }
    }
    next();
  };
}

function serverError(struck: number): JiraAnswer {
  const status = serverErrors[(struck - 1) % serverErrors.length];
  if (status !== 500) return htmlAnswer(status, 'Something went wrong');
  const errorMessages = ['Internal server error'];
  return jsonAnswer('unmatched', 500, { errorMessages, errors: {} });
}

function echo(request: Request): JiraAnswer {
  const { authorization } = request.headers;
  const message = `Request failed: ${request.originalUrl} ${authorization}`;
  return jsonAnswer('unmatched', 500, { errorMessages: [message], errors: {} });
}
