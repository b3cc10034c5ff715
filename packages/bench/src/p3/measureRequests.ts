import { Draw } from '../load/Draw';
import { refOf } from '../load/loadEntities';
import { historyEnd } from '../load/StoreSize';
import { quantile } from '../statistics/summarise';
import type { Answer, Caller } from './Caller';
import { noOpPath } from './noOp';

/** What a scorecard is asked for, as a query string. */
export interface MeasuredPeriod {
  title: string;
  query: string;
}

const asOf = historyEnd.toISOString().slice(0, 10);

/** The usual period, a short and a long one, and one of a zone with odd minutes. */
export const measuredPeriods: MeasuredPeriod[] = [
  { title: '90 days', query: `asOf=${asOf}&days=90` },
  { title: '7 days', query: `asOf=${asOf}&days=7` },
  { title: '365 days', query: `asOf=${asOf}&days=365` },
  {
    title: '30 days in Asia/Kathmandu',
    query: `asOf=${asOf}&days=30&timeZone=Asia/Kathmandu`,
  },
];

/** What one repetition shows: milliseconds below which 95 of 100 answers came. */
export interface RequestRound {
  noOp: number;
  scorecard: number;
  /** The largest body, in bytes. */
  largest: number;
  /** The same, compressed as it is sent to a browser. */
  largestZipped: number;
  requests: number;
}

/** Asks for the scorecards of random entities and for nothing, in turns. */
export async function measureRequests(
  caller: Caller,
  options: {
    period: MeasuredPeriod;
    entities: number;
    requests: number;
    round: number;
  },
): Promise<RequestRound> {
  const { period, entities, requests, round } = options;
  const draw = new Draw('requests', period.title, round);
  const noOp: number[] = [];
  const scorecard: number[] = [];
  let largest: Answer | undefined;
  for (let i = 0; i < requests; i += 1) {
    const entity = draw.integer(0, entities - 1);
    noOp.push((await caller.get(noOpPath)).milliseconds);
    const answer = await caller.get(scorecardPath(entity, period));
    scorecard.push(answer.milliseconds);
    if (answer.bytes > (largest?.bytes ?? 0)) largest = answer;
  }
  return {
    noOp: quantile(noOp, 0.95),
    scorecard: quantile(scorecard, 0.95),
    largest: largest?.bytes ?? 0,
    largestZipped: largest?.zipped() ?? 0,
    requests: scorecard.length,
  };
}

function scorecardPath(entity: number, { query }: MeasuredPeriod): string {
  const path = refOf(entity).replace(':', '/');
  return `/api/platform-value/v1/entities/${path}/scorecard?${query}`;
}
