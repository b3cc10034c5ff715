import type { PushedSignal } from 'backstage-plugin-platform-value-common';
import type { SignalProblem } from './checkSignal';

/** What clocks of other systems may be ahead. */
const tolerated = 300_000;

const earliest = Date.UTC(2000, 0, 1);

/** What is wrong with the times of a signal; undefined when they fit. */
export function findTimeProblem(
  signal: PushedSignal,
  now: Date,
): SignalProblem | undefined {
  const latest = now.getTime() + tolerated;
  for (const path of ['at', 'startedAt', 'endedAt', 'updatedAt'] as const) {
    const text = signal[path];
    if (text !== undefined && Date.parse(text) > latest) {
      const reason =
        'is in the future; send what has happened, and check the clock';
      return { path, reason };
    }
    if (text !== undefined && Date.parse(text) < earliest) {
      const reason = 'is before the year 2000; check how it is computed';
      return { path, reason };
    }
  }
  return orderProblem(signal);
}

function orderProblem({
  at,
  startedAt,
  endedAt,
}: PushedSignal): SignalProblem | undefined {
  if (startedAt !== undefined && Date.parse(startedAt) > Date.parse(at)) {
    return { path: 'startedAt', reason: 'is after at; at is when it finished' };
  }
  if (endedAt !== undefined && Date.parse(endedAt) < Date.parse(at)) {
    return {
      path: 'endedAt',
      reason: 'is before at; at is when it was opened',
    };
  }
  return undefined;
}
