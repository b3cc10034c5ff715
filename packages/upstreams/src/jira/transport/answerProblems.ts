import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { JiraSetting } from '../rest/JiraRoute';
import { jsonAnswer } from './JiraAnswer';
import { invalidPayload, JiraProblem, problem } from './JiraProblem';
import type { JiraTransport } from './JiraTransport';

/** What refusals are answered with, and what defects are told. */
export interface ProblemOptions {
  transport: JiraTransport;
  setting: JiraSetting;
  onDefect: (error: Error) => void;
}

/** Answers every request that no route took. */
export function answerUnmatched(): RequestHandler {
  return (_request, _response, next) => next(problem(404, 'null for uri'));
}

/**
 * Answers what was thrown. Anything but a refusal is a defect of this server:
 * it is given to `onDefect` and answered with 500.
 */
export function answerProblems(options: ProblemOptions): ErrorRequestHandler {
  const { transport, setting, onDefect } = options;
  return (error, request, response, _next) => {
    const refusal = refusalOf(error);
    if (!refusal) onDefect(error);
    const { status, texts, headers } =
      refusal ?? problem(500, 'Internal server error');
    const language = languageOf(request, setting);
    const errorMessages = texts.map(text => text[language]);
    const route = response.locals.route ?? 'unmatched';
    const answer = jsonAnswer(route, status, { errorMessages, errors: {} });
    const all = { ...answer.headers, ...headers };
    transport.send(request, response, { ...answer, headers: all });
  };
}

function refusalOf(error: Error & { status?: number; type?: string }) {
  if (error instanceof JiraProblem) return error;
  const isUnreadable = error.type === 'entity.parse.failed';
  return isUnreadable || (error.status ?? 500) < 500
    ? invalidPayload()
    : undefined;
}

/** The account's language, unless the request insists on its own. */
function languageOf(request: Request, { strikes }: JiraSetting) {
  const isForced = request.header('x-force-accept-language') === 'true';
  const wants = request.header('accept-language') ?? 'en';
  const isGerman = strikes('localized-errors');
  if (isForced && wants.startsWith('en')) return 'english';
  return isGerman ? 'german' : 'english';
}
