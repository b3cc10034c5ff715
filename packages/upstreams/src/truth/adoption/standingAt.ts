import type { Beginning, History } from './History';
import { holds } from './Stretch';

/** The classes of adoption, without those that only people can give. */
export type TrueClass =
  | Beginning
  | 'overdue'
  | 'not-adopted'
  | 'unknown'
  | 'not-applicable';

/** How an entity stands to a capability at a moment. Epoch milliseconds. */
export interface TrueAdoption {
  class: TrueClass;
  /** When the open adoption began; of what holds since ever, when the capability was first offered. */
  since?: number;
  /** Since when an alternative is in use beside it. */
  parallelSince?: number;
  /** Tools for the same job in use, whether or not it is adopted. */
  alternatives: { title: string; since: number }[];
}

function classAt(history: History, at: number): TrueClass {
  const { offeredFrom, adopted, watched, mandates } = history;
  if (at < offeredFrom) return 'not-applicable';
  const open = adopted.find(stretch => holds(stretch, at));
  if (open) return open.class;
  if (!watched.some(stretch => holds(stretch, at))) return 'unknown';
  const isLate = mandates.some(({ due = Infinity }) => due <= at);
  return isLate ? 'overdue' : 'not-adopted';
}

/** What a history says of a moment; what comes after it changes nothing. */
export function standingAt(history: History, at: number): TrueAdoption {
  const open = history.adopted.find(stretch => holds(stretch, at));
  const beside = history.alternatives
    .filter(stretch => holds(stretch, at))
    .map(({ title, start }) => ({ title, since: start }));
  const first = Math.min(...beside.map(({ since }) => since));
  return {
    class: classAt(history, at),
    ...(open && { since: open.start }),
    ...(open &&
      beside.length > 0 && { parallelSince: Math.max(open.start, first) }),
    alternatives: beside,
  };
}

/** Whether a class is one of those that adopted. */
export function isAdopted(
  adoptionClass: TrueClass,
): adoptionClass is Beginning {
  return ['voluntary', 'unforced', 'mandated'].includes(adoptionClass);
}
