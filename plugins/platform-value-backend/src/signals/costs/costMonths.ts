import type { CostMonth } from 'backstage-plugin-platform-value-common';
import type { FoundProblem } from '../DatabaseProblemStore';
import type { AllocatedMonth, CostLine } from './allocateMonth';
import { unallocatedCode } from './DatabaseUnallocatedCosts';
import { moneyOf } from './decimal';

/** A month of a file as it is told to who sent it. */
export function costMonth(
  month: string,
  { total, lines, unallocated }: AllocatedMonth,
): CostMonth {
  return {
    month,
    total: moneyOf(total),
    run: sumOf(lines, 'run'),
    shared: sumOf(lines, 'shared'),
    unallocated: unallocated.map(({ reason, rows, cents }) => ({
      ...{ reason, rows, cost: moneyOf(cents) },
    })),
  };
}

function sumOf(lines: readonly CostLine[], cost: CostLine['cost']): number {
  let cents = 0n;
  for (const line of lines) if (line.cost === cost) cents += line.cents;
  return moneyOf(cents);
}

const words = {
  'no-tag': 'no tag names an entity',
  'unknown-entity': 'a tag names what the catalog does not have',
  'nobody-to-share': 'no entity has cost of its own to share it by',
} as const;

/** What Data health shows of a month's cost that is no entity's. */
export function unallocatedProblem(
  { month, total, unallocated }: CostMonth,
  currency: string,
): FoundProblem | undefined {
  if (unallocated.length === 0) return undefined;
  const parts = unallocated.map(
    ({ reason, rows, cost }) =>
      `${cost.toFixed(2)} ${currency} in ${rows} rows: ${words[reason]}`,
  );
  return {
    code: unallocatedCode,
    subject: month,
    message: `Of the ${total.toFixed(
      2,
    )} ${currency} of ${month} not all is an entity's: ${parts.join('; ')}.`,
    remedy:
      'Tag what is used with the entity it belongs to, or name the tags in platformValue.costs; then import the month again.',
  };
}
