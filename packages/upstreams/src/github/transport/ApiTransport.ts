import { Request, Response } from 'express';
import { Faults } from '../../faults/Faults';
import { RateBudget } from '../budget/RateBudget';
import { deliver } from '../faults/deliver';
import { mangleBody } from '../faults/mangleBody';
import { MemoryJournal } from '../journal';
import { entityTag, matchesTag } from './entityTag';

/** What to answer; the transport adds what all answers have in common. */
export interface ApiAnswer {
  /** For the journal, such as `/repos/{owner}/{repo}/pulls`. */
  route: string;
  status: number;
  body: unknown;
  /** Sent in place of the body, as it is. */
  raw?: string;
  headers?: Record<string, string>;
  /** The budget whose state the answer tells. */
  budget?: RateBudget;
  /** Points the answer takes from the budget, unless it is not modified. */
  cost?: number;
}

const rawHeaders = {
  'content-type': 'application/vnd.github.v3.raw; charset=utf-8',
  'x-github-media-type': 'github.v3; param=raw',
};

/** The one way out of the API: headers, entity tags, costs and the journal. */
export class ApiTransport {
  private answered = 0;

  constructor(
    private readonly journal: MemoryJournal,
    private readonly faults: Faults = new Faults(0),
  ) {}

  send(request: Request, response: Response, answer: ApiAnswer) {
    const body =
      answer.raw ?? JSON.stringify(mangleBody(answer.body, this.faults));
    const tag = hasTag(request, answer) ? entityTag(body) : undefined;
    const unchanged = matchesTag(request.header('if-none-match'), tag);
    const status = unchanged ? 304 : answer.status;
    const cost = unchanged ? 0 : answer.cost ?? 0;
    answer.budget?.spend(cost);
    this.record(request, answer.route, status, cost);
    const headers = this.headersOf(answer, tag);
    if (unchanged) response.writeHead(status, headers).end();
    else deliver(response, { status, headers, body }, this.faults);
  }

  private headersOf(
    { budget, raw, headers }: ApiAnswer,
    tag: string | undefined,
  ): Record<string, string> {
    const told = !this.faults.strikes('no-rate-limit');
    return {
      ...this.commonHeaders(),
      ...(told && budgetHeaders(budget)),
      ...(tag && { etag: tag }),
      ...(raw !== undefined && rawHeaders),
      ...headers,
    };
  }

  /** Refuses as GitHub's front door does: in plain text, before any API. */
  sendText(request: Request, response: Response, status: number, text: string) {
    this.record(request, 'unmatched', status, 0);
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(text);
  }

  private record(req: Request, route: string, status: number, cost: number) {
    this.journal.record({ method: req.method, route, status, cost });
  }

  private commonHeaders(): Record<string, string> {
    this.answered += 1;
    const serial = this.answered.toString(16).toUpperCase().padStart(8, '0');
    return {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, max-age=60, s-maxage=60',
      vary: 'Accept, Authorization, Cookie',
      'x-github-media-type': 'github.v3; format=json',
      'x-github-request-id': `${serial.slice(0, 4)}:${serial.slice(4)}`,
      'x-content-type-options': 'nosniff',
    };
  }
}

function hasTag({ method }: Request, { status }: ApiAnswer): boolean {
  return status === 200 && (method === 'GET' || method === 'HEAD');
}

function budgetHeaders(budget: RateBudget | undefined): Record<string, string> {
  if (!budget) return {};
  const { limit, remaining, used, reset, resource } = budget.state();
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': resource,
  };
}
