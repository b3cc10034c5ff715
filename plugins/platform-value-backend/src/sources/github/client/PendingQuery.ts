import type { MergeableQuery } from './mergeQueries';
import type { QueryWeight } from './queryWeight';
import type { QueryAnswer } from './sendQuery';

/** A query as it is asked. */
export interface AskedQuery {
  document: string;
  variables: Record<string, unknown>;
  signal: AbortSignal;
  /** Nothing may be asked beside it. */
  alone?: boolean;
}

/** A query that waits for its answer; whoever asked may go before it comes. */
export interface PendingQuery extends AskedQuery {
  weight: QueryWeight;
  /** Undefined when it has to be asked by itself. */
  mergeable: MergeableQuery | undefined;
  resolve(answer: QueryAnswer): void;
  reject(reason: unknown): void;
}

const mostQueries = 32;

/** More, and GitHub's ten seconds might not do. */
const mostNodes = 10_000;

/** Queries that go together; nothing more fits where they are full. */
export interface NextBatch {
  batch: PendingQuery[];
  full: boolean;
}

/** The queries that go next, of those that wait: the first of them among them. */
export function nextBatch(waiting: PendingQuery[]): NextBatch {
  const [first] = waiting;
  if (first && !first.mergeable) return { batch: [first], full: true };
  const batch: PendingQuery[] = [];
  let nodes = 0;
  for (const query of waiting.filter(({ mergeable }) => mergeable)) {
    nodes += query.weight.nodes;
    const fits = batch.length < mostQueries && nodes <= mostNodes;
    if (!fits && batch.length > 0) return { batch, full: true };
    batch.push(query);
  }
  return { batch, full: batch.length === mostQueries || nodes >= mostNodes };
}
