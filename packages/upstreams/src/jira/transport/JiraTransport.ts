import type { Request, Response } from 'express';
import type { MemoryJournal } from '../../github/journal';
import type { BurstBudget } from '../budget/BurstBudget';
import type { JiraSetting } from '../rest/JiraRoute';
import type { JiraAnswer } from './JiraAnswer';

const skew = 10 * 60 * 1000;
const slowness = 3000;

/** The one way out: headers, the journal, and faults of the line. */
export class JiraTransport {
  private answered = 0;

  constructor(
    private readonly journal: MemoryJournal,
    private readonly budget: BurstBudget,
    private readonly setting: JiraSetting,
  ) {}

  send(request: Request, response: Response, answer: JiraAnswer) {
    const { method } = request;
    const { route, status } = answer;
    this.journal.record({ method, route, status, cost: 0 });
    const headers = { ...this.commonHeaders(request), ...answer.headers };
    const write = () => this.write(response, { ...answer, headers });
    if (!this.setting.strikes('slow-answer')) write();
    else setTimeout(write, slowness).unref();
  }

  /** Of the budgets: one for each endpoint and method. */
  static endpointOf({ method, path }: Request): string {
    return `${method} ${path.replace(/\d{3,}|[A-Z]+-\d+/g, '{}')}`;
  }

  private write(response: Response, { status, headers, text }: JiraAnswer) {
    const { strikes } = this.setting;
    const body = Buffer.from(status === 200 ? this.spoilt(text) : text);
    const isCut = status === 200 && strikes('connection-reset');
    response.writeHead(status, { ...headers, 'content-length': body.length });
    if (!isCut) response.end(body);
    else {
      const half = body.subarray(0, Math.floor(body.length / 2));
      response.write(half, () => response.destroy());
    }
  }

  private spoilt(text: string): string {
    const { strikes } = this.setting;
    if (strikes('empty-body')) return '';
    if (strikes('truncated-json')) return text.slice(0, text.length / 2);
    return text;
  }

  private commonHeaders(request: Request): Record<string, string> {
    this.answered += 1;
    const { strikes, clock } = this.setting;
    const endpoint = JiraTransport.endpointOf(request);
    const { limit, remaining, reset } = this.budget.state(endpoint);
    const isNear = remaining < 0.2 * limit || strikes('near-limit');
    return {
      'atl-traceid': this.answered.toString(16).padStart(32, '0'),
      'cache-control': 'no-cache, no-store, no-transform',
      vary: 'Accept',
      'x-content-type-options': 'nosniff',
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-reset': new Date(reset).toISOString(),
      ...(isNear && { 'x-ratelimit-nearlimit': 'true' }),
      ...(strikes('clock-skew') && {
        date: new Date(clock() + skew).toUTCString(),
      }),
    };
  }
}
