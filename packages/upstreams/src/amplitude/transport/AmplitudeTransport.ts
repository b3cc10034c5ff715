import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Faults } from '../../faults/Faults';
import type { MemoryJournal } from '../../github/journal';
import { AmplitudeProblem } from './AmplitudeProblem';

/** An answer of success. */
export interface AmplitudeAnswer {
  /** For the journal, such as `/api/2/retention`. */
  route: string;
  cost: number;
  body: unknown;
}

/** The one way out: headers, faults of the wire, and the journal. */
export class AmplitudeTransport {
  constructor(
    private readonly options: {
      journal: MemoryJournal;
      faults: Faults;
      onDefect: (error: Error) => void;
      /** Those that the journal names. */
      routes: string[];
    },
  ) {}

  send(request: Request, response: Response, answer: AmplitudeAnswer) {
    const { journal, faults } = this.options;
    const { route, cost } = answer;
    journal.record({ method: request.method, route, status: 200, cost });
    const text = JSON.stringify(answer.body);
    const half = text.slice(0, Math.floor(text.length / 2));
    const type = { 'content-type': 'application/json' };
    if (faults.strikes('reset')) {
      const length = { 'content-length': Buffer.byteLength(text) };
      response.writeHead(200, { ...type, ...length });
      response.write(half, () => response.destroy());
      return;
    }
    response.writeHead(200, type);
    response.end(faults.strikes('truncated') ? half : text);
  }

  /** Answers what was thrown; anything but a refusal is a defect. */
  answerProblems(): ErrorRequestHandler {
    return (error, request, response, _next) => {
      const refusal = error instanceof AmplitudeProblem ? error : undefined;
      if (!refusal) this.options.onDefect(error);
      const { status = 500, body = { error: { http_code: 500 } } } =
        refusal ?? {};
      this.record(request, status);
      const isPage = typeof body === 'string';
      response.writeHead(status, {
        'content-type': isPage ? 'text/html' : 'application/json',
      });
      response.end(isPage ? body : JSON.stringify(body));
    };
  }

  private record(request: Request, status: number) {
    const { journal, routes } = this.options;
    const { method, path } = request;
    const route = routes.includes(path) ? path : 'unmatched';
    journal.record({ method, route, status, cost: 0 });
  }
}
