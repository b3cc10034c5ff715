import type {
  PushedSignal,
  RejectedSignal,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { memberKinds } from '../../catalog/memberships';
import type { StoredSignal } from '../DatabaseSignalStore';
import { checkSignal, type PushRules } from './checkSignal';
import { readPushTargets, type PushTarget } from './readPushTargets';
import { toStoredSignal } from './toStoredSignal';

/** Rows of a push that can be stored, and those that can't. */
export interface ResolvedRows {
  signals: StoredSignal[];
  /** In the order of the push. */
  rejected: RejectedSignal[];
}

/** @internal */
export interface ResolveRowsOptions {
  rows: readonly unknown[];
  rules: PushRules;
  sourceId: number;
  now: Date;
}

interface CheckedRow {
  row: number;
  ref: string;
  signal: PushedSignal;
}

/** Checks each row, and finds the entity it is about in the mirror. */
export async function resolveRows(
  knex: Knex,
  options: ResolveRowsOptions,
): Promise<ResolvedRows> {
  const { sourceId, now } = options;
  const { checked, rejected } = checkRows(options);
  const targets = await readPushTargets(
    knex,
    checked.map(({ ref }) => ref),
  );
  const signals: StoredSignal[] = [];
  for (const { row, ref, signal } of checked) {
    const target = targets.get(ref);
    if (target && memberKinds.includes(target.kind)) {
      const { entityId } = target;
      signals.push(toStoredSignal(signal, { entityId, sourceId, now }));
    } else {
      rejected.push({ row, path: 'entity', reason: reasonOf(ref, target) });
    }
  }
  rejected.sort((a, b) => a.row - b.row);
  return { signals, rejected };
}

function checkRows({ rows, rules, now }: ResolveRowsOptions) {
  const checked: CheckedRow[] = [];
  const rejected: RejectedSignal[] = [];
  rows.forEach((each, row) => {
    const { signal, problem } = checkSignal(each, rules, now);
    if (problem) rejected.push({ row, ...problem });
    else {
      const ref = signal.entity.toLocaleLowerCase('en-US');
      checked.push({ row, ref, signal });
    }
  });
  return { checked, rejected };
}

function reasonOf(ref: string, target: PushTarget | undefined): string {
  return target
    ? `'${ref}' carries no signals; components, APIs and resources do`
    : `no entity '${ref}' is known; register it in the catalog, or send the row again in ten minutes when it is new there`;
}
