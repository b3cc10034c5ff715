import type {
  Outcome,
  PushedSignal,
} from 'backstage-plugin-platform-value-common';
import type { SignalFacts } from 'backstage-plugin-platform-value-node';
import type { StoredSignal } from '../DatabaseSignalStore';
import { factIdPrefix } from './factIdPrefix';
import { kindRules } from './kindRules';

/** Whose a stored signal is. */
export interface PushOrigin {
  entityId: number;
  sourceId: number;
  /** What a signal without `updatedAt` was last changed at. */
  now: Date;
}

const day = 86_400;

/**
 * A checked signal as it is stored. The external id of a figure begins with
 * what it is of, which is what the indexes of figures tell it by.
 */
export function toStoredSignal(
  signal: PushedSignal,
  { entityId, sourceId, now }: PushOrigin,
): StoredSignal {
  const { kind, value, author, updatedAt } = signal;
  return {
    entityId,
    sourceId,
    kind,
    externalId: externalIdOf(signal),
    at: new Date(secondsOf(signal.at) * 1000),
    seconds: durationOf(signal),
    value,
    outcome: outcomeOf(signal),
    author,
    facts: factsOf(signal),
    sourceUpdatedAt: updatedAt === undefined ? now : new Date(updatedAt),
  };
}

function externalIdOf({ kind, externalId, metricId }: PushedSignal): string {
  if (metricId === undefined) return externalId;
  const id = `${metricId} ${externalId}`;
  return kind === 'evidence' ? `${factIdPrefix}${id}` : id;
}

/** Who sends a share counts its days itself: they are those of no zone. */
function factsOf(signal: PushedSignal): SignalFacts | undefined {
  const { kind, url, metricId: method, sampleSize: size } = signal;
  if (kind !== 'retention') return url === undefined ? undefined : { url };
  const days = Math.round((durationOf(signal) ?? 0) / day);
  return { measure: 'users', method, size, day: days, url };
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
