import { answerBatch, type Answering } from './answerBatch';
import { mergeableQuery } from './mergeQueries';
import { nextBatch, type AskedQuery, type PendingQuery } from './PendingQuery';
import { queryWeight } from './queryWeight';
import { RequestUnderWay } from './RequestUnderWay';
import type { QueryAnswer } from './sendQuery';

/** What queries are batched with. */
export interface QueryBatcherOptions extends Pick<Answering, 'send'> {
  /** Waits a moment for more queries to come. */
  linger(): Promise<void>;
}

/** GitHub wants GraphQL nearly serial. */
const mostUnderWay = 2;

/**
 * Asks queries together that are asked at about the same time. While a request
 * is under way, others wait until they fill one, or until it is back. Each
 * query fails by itself.
 */
export class QueryBatcher {
  private waiting: PendingQuery[] = [];
  private readonly underWay = new Set<RequestUnderWay>();
  private lingers = false;
  /** Documents this GitHub does not understand, as an old Enterprise Server. */
  private readonly refused = new Set<string>();

  constructor(private readonly options: QueryBatcherOptions) {}

  /**
   * Asks a query.
   *
   * @throws SourceError when there is no answer; the signal's reason when it
   *   aborts, which does not disturb the others.
   */
  async ask(query: AskedQuery): Promise<QueryAnswer> {
    const { document, variables, signal } = query;
    signal.throwIfAborted();
    const weight = queryWeight(document, variables);
    const alone = query.alone || this.refused.has(document);
    const mergeable = alone ? undefined : mergeableQuery(document);
    let leave = () => {};
    try {
      return await new Promise((resolve, reject) => {
        const pending = { ...query, weight, mergeable, resolve, reject };
        leave = () => this.leave(pending);
        signal.addEventListener('abort', leave);
        this.waiting.push(pending);
        this.startWhatMay();
      });
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  private leave(pending: PendingQuery): void {
    const { reason } = pending.signal;
    this.waiting = this.waiting.filter(one => one !== pending);
    pending.reject(reason);
    for (const request of this.underWay) request.noteLeaving(reason);
  }

  private startWhatMay(): void {
    while (this.underWay.size < mostUnderWay && nextBatch(this.waiting).full) {
      void this.start();
    }
    if (!this.lingers && this.mayStartAny()) void this.startAfterLingering();
  }

  private async startAfterLingering(): Promise<void> {
    this.lingers = true;
    await this.options.linger();
    this.lingers = false;
    if (this.mayStartAny()) void this.start();
    this.startWhatMay();
  }

  private mayStartAny(): boolean {
    return this.underWay.size === 0 && this.waiting.length > 0;
  }

  private async start(): Promise<void> {
    const { batch } = nextBatch(this.waiting);
    this.waiting = this.waiting.filter(one => !batch.includes(one));
    const request = new RequestUnderWay(batch);
    this.underWay.add(request);
    await answerBatch(batch, {
      send: this.options.send,
      signal: request.signal,
      onRefused: document => this.refused.add(document),
    });
    this.underWay.delete(request);
    this.startWhatMay();
  }
}
