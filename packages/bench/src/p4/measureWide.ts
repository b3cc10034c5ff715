import { z } from 'zod';
import type { Caller } from '../p3/Caller';
import { noOpPath } from '../p3/noOp';
import { quantile } from '../statistics/summarise';
import { listPath, type WideQuestion } from './wideQuestions';

/** What one repetition shows: median milliseconds. */
export interface WideRound {
  ours: number;
  noOp: number;
  requests: number;
}

/** Asks a question and for nothing, in turns. */
export async function measureWide(
  caller: Caller,
  options: {
    question: WideQuestion;
    entities: number;
    requests: number;
    round: number;
  },
): Promise<WideRound> {
  const { question, entities, requests, round } = options;
  const ours: number[] = [];
  const noOp: number[] = [];
  for (let i = 0; i < requests; i += 1) {
    const turn = round * requests + i;
    noOp.push((await caller.get(noOpPath)).milliseconds);
    const path = question.pathOf({ entities, turn });
    ours.push((await caller.get(path)).milliseconds);
  }
  const median = (times: number[]) => quantile(times, 0.5);
  return { ours: median(ours), noOp: median(noOp), requests: ours.length };
}

const page = z.object({
  entities: z.array(z.object({ ref: z.string() })),
  nextCursor: z.string().optional(),
});

/** How long the whole list takes, page after page. */
export async function readWholeList(
  caller: Caller,
): Promise<{ milliseconds: number; entities: number; pages: number }> {
  const start = performance.now();
  const refs = new Set<string>();
  let pages = 0;
  let cursor: string | undefined;
  do {
    const read = page.parse(JSON.parse(await caller.getText(listPath(cursor))));
    read.entities.forEach(({ ref }) => refs.add(ref));
    cursor = read.nextCursor;
    pages += 1;
  } while (cursor !== undefined);
  return {
    milliseconds: performance.now() - start,
    entities: refs.size,
    pages,
  };
}
