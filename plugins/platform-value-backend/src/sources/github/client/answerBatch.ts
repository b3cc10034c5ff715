import type { SourceError } from 'backstage-plugin-platform-value-node';
import { AnswerTooLarge } from './AnswerTooLarge';
import { aliasAt, mergeQueries } from './mergeQueries';
import { partOf } from './partOf';
import type { PendingQuery } from './PendingQuery';
import { costOf } from './queryWeight';
import type { OutgoingQuery, QueryAnswer } from './sendQuery';
import { StaleCursor } from './StaleCursor';

/** What a batch of queries is answered with. */
export interface Answering {
  send(query: OutgoingQuery): Promise<QueryAnswer>;
  signal: AbortSignal;
  /** To be told of a document that this GitHub does not understand. */
  onRefused(document: string): void;
}

/**
 * Gives each query its answer, or what went wrong, and never throws. Where one
 * of them may be what fails all, they are asked again in halves.
 */
export async function answerBatch(
  all: PendingQuery[],
  answering: Answering,
): Promise<void> {
  const batch = all.filter(query => !query.signal.aborted);
  try {
    if (batch.length === 1) await answerOne(batch[0], answering);
    if (batch.length > 1) await answerMany(batch, answering);
  } catch (error) {
    if (batch.length > 1 && error instanceof AnswerTooLarge) {
      await answerHalves(batch, answering);
      return;
    }
    for (const { reject } of batch) reject(error);
  }
}

async function answerOne(
  query: PendingQuery,
  { send, signal, onRefused }: Answering,
): Promise<void> {
  const { document, variables, weight } = query;
  const cost = costOf(weight);
  const answer = await send({ document, variables, cost, signal });
  const whole = wholeFailure(answer);
  const refused = whole?.code === 'poison' && !(whole instanceof StaleCursor);
  if (refused) onRefused(document);
  query.resolve(answer);
}

async function answerMany(
  batch: PendingQuery[],
  answering: Answering,
): Promise<void> {
  const { send, signal } = answering;
  const lists = batch.reduce((sum, { weight }) => sum + weight.lists, 0);
  const queries = batch.flatMap(({ mergeable, variables }) =>
    mergeable ? [{ query: mergeable, variables }] : [],
  );
  const merged = mergeQueries(queries);
  const answer = await send({ ...merged, cost: costOf({ lists }), signal });
  const whole = wholeFailure(answer);
  if (whole?.code === 'poison') {
    await answerHalves(batch, answering);
    return;
  }
  if (whole) throw whole;
  batch.forEach(({ resolve }, index) =>
    resolve(partOf(answer, aliasAt(index), queries[index].query.field)),
  );
}

/** Alike queries stay together: a document that is refused is refused each time. */
async function answerHalves(
  batch: PendingQuery[],
  answering: Answering,
): Promise<void> {
  const sorted = [...batch].sort((a, b) =>
    a.document.localeCompare(b.document),
  );
  const middle = Math.ceil(sorted.length / 2);
  await answerBatch(sorted.slice(0, middle), answering);
  await answerBatch(sorted.slice(middle), answering);
}

/** What is wrong with an answer as a whole. */
function wholeFailure({ failures }: QueryAnswer): SourceError | undefined {
  return failures.find(({ path }) => !path?.length)?.failure;
}
