import type { UnallocatedReason } from 'backstage-plugin-platform-value-common';
import { sumOf, type MonthTally, type Tallied } from './CostTally';
import { roundToCents } from './decimal';
import { roundParts, splitCents } from './largestRemainder';

/** What an entity cost on a day, in cents. */
export interface CostLine {
  entityId: number;
  cost: 'run' | 'shared';
  /** `yyyy-mm-dd`, UTC. */
  day: string;
  cents: bigint;
}

/** A month's cost, allocated: everything adds up to the total, to the cent. */
export interface AllocatedMonth {
  total: bigint;
  lines: CostLine[];
  unallocated: { reason: UnallocatedReason; rows: number; cents: bigint }[];
}

interface Owned extends Tallied {
  entityId: number;
}

/**
 * Gives each entity what its tag says, and of what is shared its part in
 * proportion to that. What names no entity stays visible. First the month's
 * total is rounded, then its parts, then the days of each.
 *
 * @param entityOf - the entity a tag's value names, if there is one
 */
export function allocateMonth(
  month: MonthTally,
  entityOf: (name: string) => number | undefined,
): AllocatedMonth {
  const { owned, unknown } = ownersOf(month, entityOf);
  const canShare = owned.some(each => sumOf(each) > 0n);
  const rest = [
    { reason: 'no-tag' as const, ...month.untagged },
    { reason: 'unknown-entity' as const, ...unknown },
    ...(canShare
      ? []
      : [{ reason: 'nobody-to-share' as const, ...month.shared }]),
  ];
  const shared = canShare ? [month.shared] : [];
  const parts = [...owned, ...rest, ...shared].map(sumOf);
  const total = roundToCents(parts.reduce((a, b) => a + b, 0n));
  const cents = roundParts(parts, total);
  return {
    total,
    lines: [
      ...owned.flatMap((each, index) => runLines(each, cents[index])),
      ...(canShare
        ? sharedLines(month.shared, owned, cents[cents.length - 1])
        : []),
    ],
    unallocated: rest
      .map(({ reason, rows }, index) => ({
        ...{ reason, rows, cents: cents[owned.length + index] },
      }))
      .filter(({ rows }) => rows > 0),
  };
}

/** Several names may be of one entity. */
function ownersOf(
  { direct }: MonthTally,
  entityOf: (name: string) => number | undefined,
): { owned: Owned[]; unknown: Tallied } {
  const owned = new Map<number, Owned>();
  const unknown: Tallied = { rows: 0, days: new Map() };
  for (const [name, tallied] of direct) {
    const entityId = entityOf(name);
    if (entityId === undefined) merge(unknown, tallied);
    else merge(ownerIn(owned, entityId), tallied);
  }
  const inOrder = [...owned.values()].sort((a, b) => a.entityId - b.entityId);
  return { owned: inOrder, unknown };
}

function ownerIn(owned: Map<number, Owned>, entityId: number): Owned {
  const known = owned.get(entityId);
  if (known) return known;
  const made = { entityId, rows: 0, days: new Map() };
  owned.set(entityId, made);
  return made;
}

function merge(into: Tallied, { rows, days }: Tallied): void {
  into.rows += rows;
  for (const [day, amount] of days) {
    into.days.set(day, (into.days.get(day) ?? 0n) + amount);
  }
}

function runLines({ entityId, days }: Owned, cents: bigint): CostLine[] {
  const inOrder = daysInOrder(days);
  const amounts = roundParts(
    inOrder.map(([, amount]) => amount),
    cents,
  );
  return linesOf({ entityId, cost: 'run' }, inOrder, amounts);
}

function sharedLines(
  { days }: Tallied,
  owned: readonly Owned[],
  cents: bigint,
): CostLine[] {
  const inOrder = daysInOrder(days);
  const weights = weightsOf(inOrder.map(([, amount]) => amount));
  const shares = splitCents(cents, weightsOf(owned.map(sumOf)));
  return owned.flatMap(({ entityId }, index) =>
    linesOf(
      { entityId, cost: 'shared' },
      inOrder,
      splitCents(shares[index], weights),
    ),
  );
}

/** What was given back draws nothing; where all was, each is alike. */
function weightsOf(amounts: readonly bigint[]): bigint[] {
  const weights = amounts.map(amount => (amount > 0n ? amount : 0n));
  return weights.some(weight => weight > 0n) ? weights : amounts.map(() => 1n);
}

function daysInOrder(days: Tallied['days']): [string, bigint][] {
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

function linesOf(
  whose: Pick<CostLine, 'entityId' | 'cost'>,
  days: readonly [string, bigint][],
  amounts: readonly bigint[],
): CostLine[] {
  return days
    .map(([day], index) => ({ ...whose, day, cents: amounts[index] }))
    .filter(({ cents }) => cents !== 0n);
}
