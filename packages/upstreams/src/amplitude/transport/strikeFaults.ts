import type { RequestHandler } from 'express';
import type { Faults } from '../../faults/Faults';
import {
  AmplitudeProblem,
  forbidden,
  invalidChart,
  limited,
} from './AmplitudeProblem';

const page = '<html><body><h1>Bad Gateway</h1></body></html>';

const serverErrors = [
  new AmplitudeProblem(502, page),
  new AmplitudeProblem(500, { error: { http_code: 500 } }),
  new AmplitudeProblem(503, page),
];

/** Faults that strike before a request is looked at. */
export function strikeFaults(
  faults: Faults,
  slowMilliseconds: number,
): RequestHandler {
  let serverErrorsMet = 0;
  const refusalOf = () => {
    if (faults.strikes('quota')) return limited('cost within 5 minutes');
    if (faults.strikes('wrong-region')) return forbidden();
    if (faults.strikes('invalid-chart')) return invalidChart('Unknown');
    if (!faults.strikes('server-error')) return undefined;
    serverErrorsMet += 1;
    return serverErrors[serverErrorsMet % serverErrors.length];
  };
  return (_request, response, next) => {
    if (!faults.strikes('slow')) {
      next(refusalOf());
      return;
    }
    const timer = setTimeout(() => next(refusalOf()), slowMilliseconds);
    response.on('close', () => clearTimeout(timer));
  };
}
