import type { Readable } from 'node:stream';
import { InputError } from '@backstage/errors';
import type { CostImport } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import type { DatabaseSourceStore } from '../DatabaseSourceStore';
import { pushedSourceId } from '../push/pushedSourceId';
import { allocateMonth } from './allocateMonth';
import { costMonth, unallocatedProblem } from './costMonths';
import type { CostSettings } from './costSettings';
import { costSignal, startOfDay } from './costSignals';
import { sumOf, type CostTally } from './CostTally';
import { DatabaseCostStore } from './DatabaseCostStore';
import { DatabaseUnallocatedCosts } from './DatabaseUnallocatedCosts';
import { findOwners } from './findOwners';
import { tallyFile } from './tallyFile';

/** Files of costs are a source of their own, whoever sends them. */
export const costSource = pushedSourceId('focus');

/** @internal */
export interface CostImportsOptions {
  knex: Knex;
  sources: Pick<DatabaseSourceStore, 'idOf'>;
  settings: CostSettings;
}

const day = 86_400_000;
const mostUnknown = 100;

/** Takes files of costs by FOCUS 1.2, and gives each entity its part. */
export class CostImports {
  private readonly store: DatabaseCostStore;
  private readonly unallocated: DatabaseUnallocatedCosts;

  constructor(private readonly options: CostImportsOptions) {
    this.store = new DatabaseCostStore(options.knex);
    this.unallocated = new DatabaseUnallocatedCosts(options.knex);
  }

  /**
   * Stores what a file says. The same file again changes nothing; of the days
   * from its first to its last whatever it no longer says goes.
   *
   * @throws InputError when it is no FOCUS file, or holds nothing.
   */
  async import(
    file: Readable,
    { now, dryRun }: { now: Date; dryRun: boolean },
  ): Promise<CostImport> {
    const { knex, sources, settings } = this.options;
    const { tally, ...read } = await tallyFile(file, settings);
    const { start, end } = daysOf(tally);
    const owners = await findOwners(knex, namesIn(tally));
    const months = [...tally.months].sort(byMonth).map(([month, each]) => {
      const allocated = allocateMonth(each, name => owners.get(name));
      return { lines: allocated.lines, told: costMonth(month, allocated) };
    });
    const sourceId = await sources.idOf(costSource);
    const signals = months.flatMap(({ lines }) =>
      lines.map(line => costSignal(line, { sourceId, now })),
    );
    const costs = { signals, sourceId, start, end };
    const stored = await this.store.replace(costs, { now, dryRun });
    const told = months.map(month => month.told);
    if (!dryRun) await this.tellUnallocated(sourceId, told, now);
    return {
      ...{ dryRun, currency: settings.currency, months: told },
      ...{ ...read, ...stored },
      unknownEntities: unknownIn(tally, owners),
    };
  }

  private async tellUnallocated(
    sourceId: number,
    months: CostImport['months'],
    now: Date,
  ): Promise<void> {
    const { currency } = this.options.settings;
    const problems = months.flatMap(
      month => unallocatedProblem(month, currency) ?? [],
    );
    const subjects = months.map(({ month }) => month);
    await this.unallocated.replace(
      sourceId,
      { months: subjects, problems },
      now,
    );
  }
}

function byMonth([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function daysOf({ months }: CostTally): { start: Date; end: Date } {
  const days = [...months.values()].flatMap(({ direct, shared, untagged }) =>
    [...direct.values(), shared, untagged].flatMap(each => [
      ...each.days.keys(),
    ]),
  );
  if (days.length === 0) {
    throw new InputError('the file holds no row that can be used');
  }
  const first = days.reduce((a, b) => (a < b ? a : b));
  const last = days.reduce((a, b) => (a > b ? a : b));
  const end = new Date(startOfDay(last).getTime() + day);
  return { start: startOfDay(first), end };
}

function namesIn({ months }: CostTally): string[] {
  const names = [...months.values()].flatMap(({ direct }) => [
    ...direct.keys(),
  ]);
  return [...new Set(names)];
}

/** The dearest first. */
function unknownIn(
  { months }: CostTally,
  owners: ReadonlyMap<string, number>,
): string[] {
  const costs = new Map<string, bigint>();
  for (const { direct } of months.values()) {
    for (const [name, tallied] of direct) {
      if (owners.has(name)) continue;
      costs.set(name, (costs.get(name) ?? 0n) + sumOf(tallied));
    }
  }
  const byCost = [...costs].sort(([, a], [, b]) => (a > b ? -1 : 1));
  return byCost.slice(0, mostUnknown).map(([name]) => name);
}
