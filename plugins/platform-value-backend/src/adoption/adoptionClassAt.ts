import {
  isAdopted,
  type AdoptionClass,
} from 'backstage-plugin-platform-value-common';
import type {
  AdoptionInterval,
  CapabilityHistory,
  Stretch,
} from 'backstage-plugin-platform-value-node';
import { holdsAt } from '../platforms/stretches';
import { earliestAdoption } from './earliestAdoption';

/**
 * How far behind what is watched may be: what sources count by days is there
 * when the day is over and was collected.
 */
const grace = 2 * 86_400;

/** A history whose mandates may say when they held. */
export type ClassifiedHistory = Omit<CapabilityHistory, 'mandates'> & {
  mandates: (CapabilityHistory['mandates'][number] & Partial<Stretch>)[];
};

/** The adoption under way at a moment. */
export function openInterval(
  { adopted }: Pick<CapabilityHistory, 'adopted'>,
  asOf: number,
): AdoptionInterval | undefined {
  return adopted.find(interval => holdsAt(interval, asOf));
}

/** The mandates that an entity is under at a moment. */
export function mandatesAt<T extends ClassifiedHistory['mandates'][number]>(
  { mandates }: { mandates: T[] },
  asOf: number,
): T[] {
  return mandates.filter(({ announced, start = announced, end = Infinity }) =>
    holdsAt({ start, end }, asOf),
  );
}

function isWatched({ watched }: ClassifiedHistory, asOf: number): boolean {
  return watched.some(({ start, end }) => start <= asOf && asOf <= end + grace);
}

/**
 * How an entity stood to a capability at a moment, in epoch seconds. What is
 * decreed, said or seen later changes nothing of it.
 */
export function adoptionClassAt(
  history: ClassifiedHistory,
  asOf: number,
): AdoptionClass {
  if (!history.applicable.some(stretch => holdsAt(stretch, asOf))) {
    return 'not-applicable';
  }
  const open = openInterval(history, asOf);
  if (open) return open.class;
  if (!isWatched(history, asOf)) return 'unknown';
  if (history.exempt.some(stretch => holdsAt(stretch, asOf))) return 'exempt';
  const isOverdue = mandatesAt(history, asOf).some(
    ({ due }) => due !== undefined && due <= asOf,
  );
  return isOverdue ? 'overdue' : 'not-adopted';
}

/** Since when an alternative is seen beside an adoption under way. */
export function parallelSince(
  history: ClassifiedHistory,
  asOf: number,
): number | undefined {
  const open = openInterval(history, asOf);
  const beside = history.alternatives.filter(each => holdsAt(each, asOf));
  return open && beside.length
    ? Math.max(open.start, Math.min(...beside.map(({ start }) => start)))
    : undefined;
}

/**
 * How a team, a system or a domain stands, of how its entities stand: as the
 * one of them that adopted first; with none, as the one most in need.
 */
export function rolledUpClass(
  histories: ClassifiedHistory[],
  asOf: number,
): AdoptionClass {
  const classes = histories.map(history => adoptionClassAt(history, asOf));
  const first = earliestAdoption(
    histories
      .filter((_, index) => isAdopted(classes[index]))
      .map(history => openInterval(history, asOf)!),
  );
  const order: AdoptionClass[] = [
    'overdue',
    'unknown',
    'not-adopted',
    'exempt',
  ];
  return (
    first?.class ??
    order.find(each => classes.includes(each)) ??
    'not-applicable'
  );
}
