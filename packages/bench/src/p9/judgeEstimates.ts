import { estimateEnd } from '../plugin/collecting';
import type { SimulationResult } from './simulateBackfill';

/** How far estimates of a stream's end were off, at their worst. */
export interface EstimateError {
  stream: string;
  /** The estimate by the truth, or the truth by the estimate: what is above 1. */
  factor: number;
}

const begin = new Date(0);

/** From where on estimates are judged, as a share of the pages. */
const judgedFrom = 0.2;

/**
 * Holds the times that Data health would have told against when each stream
 * really ended, over the last 80 % of its pages. Both are counted with
 * `slack` seconds more: nobody asks about the last quarter of an hour.
 */
export function judgeEstimates(
  { pages }: Pick<SimulationResult, 'pages'>,
  slack: number,
): EstimateError[] {
  const streams = [...new Set(pages.map(({ stream }) => stream))];
  return streams.map(stream => {
    const times = pages
      .filter(page => page.stream === stream)
      .map(({ at }) => at)
      .sort((a, b) => a - b);
    return { stream, factor: worstFactor(times, slack) };
  });
}

function worstFactor(times: number[], slack: number): number {
  const end = times[times.length - 1];
  const first = Math.ceil(times.length * judgedFrom);
  let worst = 1;
  for (let read = first; read < times.length; read += 1) {
    const at = times[read - 1];
    const told = remaining(at, read / times.length) + slack;
    const truth = end - at + slack;
    worst = Math.max(worst, told / truth, truth / told);
  }
  return worst;
}

function remaining(at: number, progress: number): number {
  const now = new Date(at * 1000);
  const end = estimateEnd({ startedAt: begin, progress }, now);
  return end ? (end.getTime() - now.getTime()) / 1000 : 0;
}
