import type {
  Outcome,
  PushedSignal,
} from 'backstage-plugin-platform-value-common';
import type { StoredSignal } from '../DatabaseSignalStore';
import { kindRules } from './kindRules';

/** Whose a stored signal is. */
export interface PushOrigin {
  entityId: number;
  sourceId: number;
  /** What a signal without `updatedAt` was last changed at. */
  now: Date;
}

/**
 * A checked signal as it is stored. The external id of a measurement begins
 * with its metric, which is what the index of measurements tells it by.
 */
export function toStoredSignal(
  signal: PushedSignal,
  { entityId, sourceId, now }: PushOrigin,
): StoredSignal {
  const { kind, externalId, metricId, value, author, url, updatedAt } = signal;
  return {
    entityId,
    sourceId,
    kind,
    externalId:
      metricId === undefined ? externalId : `${metricId} ${externalId}`,
    at: new Date(secondsOf(signal.at) * 1000),
    seconds: durationOf(signal),
    value,
    outcome: outcomeOf(signal),
    author,
    facts: url === undefined ? undefined : { url },
    sourceUpdatedAt: updatedAt === undefined ? now : new Date(updatedAt),
  };
}

function secondsOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}

function durationOf({ at, startedAt, endedAt }: PushedSignal) {
  if (startedAt !== undefined) return secondsOf(at) - secondsOf(startedAt);
  return endedAt === undefined ? undefined : secondsOf(endedAt) - secondsOf(at);
}

function outcomeOf({ kind, outcome, endedAt }: PushedSignal): Outcome {
  const { outcomes } = kindRules[kind];
  const isResolved = endedAt !== undefined && outcomes.includes('resolved');
  return outcome ?? (isResolved ? 'resolved' : outcomes[0]);
}
