import type {
  OkrImport,
  RejectedRow,
} from 'backstage-plugin-platform-value-common';
import { isDeepStrictEqual } from 'node:util';
import {
  keyResultColumnsOf,
  objectiveColumnsOf,
  type KeyResultColumns,
  type ObjectiveColumns,
} from '../okrColumns';
import type { LinkKey } from '../links/LinkKey';
import {
  rejectedAt,
  type CheckedFile,
  type CheckedKeyResult,
} from './checkEntries';
import type { ImportGround } from './ImportGround';
import { planCheckIns } from './planCheckIns';
import { planLinks } from './planLinks';
import { soundObjectives } from './planObjectives';
import type { KnownCheckIn } from './readKnown';

type Counts = OkrImport['objectives'];

/** What an import would write, and what it leaves out. */
export interface ImportPlan {
  objectives: ObjectiveColumns[];
  keyResults: KeyResultColumns[];
  checkIns: KnownCheckIn[];
  opened: LinkKey[];
  closed: LinkKey[];
  counts: Record<'objectives' | 'keyResults' | 'links', Counts>;
  /** In the order of the file. */
  rejected: RejectedRow[];
}

/** Holds a checked file against what is stored; writes nothing. */
export function planImport(
  file: CheckedFile,
  ground: ImportGround,
): ImportPlan {
  const { known } = ground;
  const { accepted, rejected } = soundObjectives(
    file.objectives,
    known.objectives,
  );
  const objectives = [...accepted.values()].map(({ row }) =>
    objectiveColumnsOf(row),
  );
  const faults = file.keyResults.map(each =>
    keyResultFault(each, accepted, ground),
  );
  const sound = file.keyResults.filter((_, index) => !faults[index]);
  const keyResults = sound.map(({ row, objective }) =>
    keyResultColumnsOf(row, objective),
  );
  const storedKeyResults = new Map(
    [...known.keyResults].map(([id, { columns }]) => [id, columns]),
  );
  const checkIns = planCheckIns(sound, known.checkIns);
  const links = planLinks(sound, ground);
  return {
    objectives: changedOf(objectives, known.objectives),
    keyResults: changedOf(keyResults, storedKeyResults),
    checkIns: checkIns.created,
    opened: links.opened,
    closed: links.closed,
    counts: {
      objectives: countsOf(objectives, known.objectives),
      keyResults: countsOf(keyResults, storedKeyResults),
      links: links.counts,
    },
    rejected: inOrder([
      ...file.rejected,
      ...rejected,
      ...faults.flatMap(fault => fault ?? []),
      ...checkIns.rejected,
      ...links.rejected,
    ]),
  };
}

function keyResultFault(
  { place, row, objective }: CheckedKeyResult,
  accepted: ReadonlyMap<string, unknown>,
  { known, metricIds }: ImportGround,
): RejectedRow | undefined {
  if (!accepted.has(objective)) {
    return rejectedAt(place, [], 'its objective is left out; mend that first');
  }
  const metricId = row.measuredBy?.metricId;
  if (metricId !== undefined && !metricIds.has(metricId)) {
    const reason = `no metric '${metricId}' is known; GET /metrics lists them`;
    return rejectedAt(place, ['measuredBy', 'metricId'], reason);
  }
  const stored = known.keyResults.get(row.id);
  if (!stored) return undefined;
  const { columns, started } = stored;
  if (columns.objective !== objective) {
    const reason = `the id belongs to a key result of '${columns.objective}'; take another`;
    return rejectedAt(place, ['id'], reason);
  }
  if (!started) return undefined;
  const { baseline, baseline_at: at } = columns;
  const reason = `the baseline is ${baseline} of ${at} and stays so since the key result has started; make a new key result instead`;
  if (row.baseline.value !== baseline) {
    return rejectedAt(place, ['baseline', 'value'], reason);
  }
  return row.baseline.at === at
    ? undefined
    : rejectedAt(place, ['baseline', 'at'], reason);
}

function changedOf<T extends { id: string }>(
  rows: T[],
  stored: ReadonlyMap<string, T>,
): T[] {
  return rows.filter(row => !isDeepStrictEqual(row, stored.get(row.id)));
}

function countsOf<T extends { id: string }>(
  rows: T[],
  stored: ReadonlyMap<string, T>,
): Counts {
  const created = rows.filter(({ id }) => !stored.has(id)).length;
  const changed = changedOf(rows, stored).length - created;
  return { created, changed, unchanged: rows.length - created - changed };
}

function inOrder(rejected: RejectedRow[]): RejectedRow[] {
  return rejected
    .map((row, index) => ({ row, index }))
    .sort((a, b) => a.row.row - b.row.row || a.index - b.index)
    .map(({ row }) => row);
}
