import { InputError } from '@backstage/errors';
import type { CostSettings } from './costSettings';
import type { FocusRow } from './focusRow';

/** Amounts in 10⁻¹² of the currency, by day (`yyyy-mm-dd`, UTC). */
export type Daily = Map<string, bigint>;

/** Amounts of rows that are alike. */
export interface Tallied {
  rows: number;
  days: Daily;
}

/** What a file says of one month. */
export interface MonthTally {
  /** By what a tag says whose it is, as it is written. */
  direct: Map<string, Tallied>;
  shared: Tallied;
  /** Without a tag that says whose it is. */
  untagged: Tallied;
}

const day = 86_400_000;
const mostNames = 50_000;

/**
 * Adds up the rows of a file by month, owner and day. It grows with entities
 * and days, not with rows.
 */
export class CostTally {
  /** By `yyyy-mm`. */
  readonly months = new Map<string, MonthTally>();
  private readonly names = new Set<string>();
  private readonly shared: { key: string; value?: string }[];

  constructor(private readonly settings: CostSettings) {
    this.shared = settings.shared.map(text => {
      const [key, ...value] = text.split('=');
      return value.length ? { key, value: value.join('=') } : { key };
    });
  }

  /**
   * Adds a row, spread evenly over the days of its charge period.
   *
   * @throws InputError when tags name more owners than there can be entities.
   */
  add(row: FocusRow): void {
    const name = this.nameIn(row);
    const isShared = this.isShared(row);
    let isFirst = true;
    for (const [on, amount] of spreadOverDays(row)) {
      const tallied = this.talliedIn(on.slice(0, 7), { name, isShared });
      tallied.days.set(on, (tallied.days.get(on) ?? 0n) + amount);
      if (isFirst) tallied.rows += 1;
      isFirst = false;
    }
  }

  private nameIn({ tags }: FocusRow): string | undefined {
    const key = this.settings.tags.find(each => tags.get(each)?.trim());
    return key && tags.get(key)?.trim();
  }

  private isShared({ tags }: FocusRow): boolean {
    return this.shared.some(({ key, value }) => {
      const written = tags.get(key);
      return value === undefined ? written !== undefined : written === value;
    });
  }

  private talliedIn(
    month: string,
    { name, isShared }: { name?: string; isShared: boolean },
  ): Tallied {
    const tally = getOrSet(this.months, month, emptyMonth);
    if (isShared) return tally.shared;
    if (name === undefined) return tally.untagged;
    this.names.add(name);
    if (this.names.size > mostNames) {
      throw new InputError(
        `tags name more than ${mostNames} owners; platformValue.costs.tags is to name tags whose value is an entity`,
      );
    }
    return getOrSet(tally.direct, name, emptyTallied);
  }
}

/** Exact: what a division leaves is in the last day. */
function* spreadOverDays({
  cost,
  start,
  end,
}: FocusRow): Generator<[string, bigint]> {
  let left = cost;
  for (let from = start; from < end; ) {
    const next = Math.min(end, (Math.floor(from / day) + 1) * day);
    const isLast = next === end;
    const part = isLast
      ? left
      : (cost * BigInt(next - from)) / BigInt(end - start);
    left -= part;
    yield [new Date(from).toISOString().slice(0, 10), part];
    from = next;
  }
}

function emptyTallied(): Tallied {
  return { rows: 0, days: new Map() };
}

function emptyMonth(): MonthTally {
  return {
    direct: new Map(),
    shared: emptyTallied(),
    untagged: emptyTallied(),
  };
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** The sum over all days. */
export function sumOf({ days }: Tallied): bigint {
  let sum = 0n;
  for (const amount of days.values()) sum += amount;
  return sum;
}
