import type { RejectedRow } from 'backstage-plugin-platform-value-common';
import type { ObjectiveColumns } from '../okrColumns';
import { rejectedAt, type CheckedRow } from './checkEntries';
import type { ObjectiveRow } from './importedRows';

type Checked = CheckedRow<ObjectiveRow>;

/** Objectives whose parents are sound, and those that are left out. */
export interface SoundObjectives {
  accepted: Map<string, Checked>;
  rejected: RejectedRow[];
}

/**
 * Leaves objectives out whose parent is nowhere, or that would serve
 * themselves by way of their parents. What serves one that is left out, and
 * has no stored one to serve instead, is left out too.
 */
export function soundObjectives(
  objectives: readonly Checked[],
  known: ReadonlyMap<string, ObjectiveColumns>,
): SoundObjectives {
  const accepted = new Map(objectives.map(each => [each.row.id, each]));
  const rejected: RejectedRow[] = [];
  for (let found = true; found; ) {
    const faults = findFaults(accepted, known);
    for (const [id, reason] of faults) {
      rejected.push(rejectedAt(accepted.get(id)!.place, ['parent'], reason));
      accepted.delete(id);
    }
    found = faults.size > 0;
  }
  return { accepted, rejected };
}

/** Reasons by id, of those that can be told while the others are there. */
function findFaults(
  accepted: ReadonlyMap<string, Checked>,
  known: ReadonlyMap<string, ObjectiveColumns>,
): Map<string, string> {
  const faults = new Map<string, string>();
  const parentOf = (id: string) => {
    const checked = accepted.get(id);
    return checked ? checked.row.parent : known.get(id)?.parent ?? undefined;
  };
  const circles = circlesAmong([...accepted.keys()], parentOf);
  for (const [id, { row }] of accepted) {
    const { parent } = row;
    if (parent !== undefined && !accepted.has(parent) && !known.has(parent)) {
      const reason = `no objective '${parent}' is known or in this file; import it too, or leave the parent out`;
      faults.set(id, reason);
    } else if (circles.has(id)) {
      const reason = `'${id}' would serve itself by way of its parents; cut the circle`;
      faults.set(id, reason);
    }
  }
  return faults;
}

/** Ids that are above themselves. Each id is walked over once. */
function circlesAmong(
  ids: readonly string[],
  parentOf: (id: string) => string | undefined,
): Set<string> {
  const circles = new Set<string>();
  const walked = new Set<string>();
  for (const id of ids) {
    const path: string[] = [];
    const places = new Map<string, number>();
    let next: string | undefined = id;
    while (next !== undefined && !walked.has(next)) {
      walked.add(next);
      places.set(next, path.length);
      path.push(next);
      next = parentOf(next);
    }
    const start = next === undefined ? undefined : places.get(next);
    if (start !== undefined) {
      path.slice(start).forEach(each => circles.add(each));
    }
  }
  return circles;
}
