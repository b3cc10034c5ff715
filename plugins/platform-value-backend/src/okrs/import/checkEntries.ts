import type { RejectedRow } from 'backstage-plugin-platform-value-common';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { ImportEntry, Place, ReadFile } from './ImportEntry';
import {
  keyResultRowSchema,
  objectiveRowSchema,
  type KeyResultRow,
  type ObjectiveRow,
} from './importedRows';

/** A row that says nothing wrong by itself, and where it stands. */
export interface CheckedRow<T> {
  place: Place;
  row: T;
}

/** A key result and the objective it belongs to. */
export type CheckedKeyResult = CheckedRow<KeyResultRow> & { objective: string };

/** A file's rows, checked each by itself. */
export interface CheckedFile {
  objectives: CheckedRow<ObjectiveRow>[];
  keyResults: CheckedKeyResult[];
  rejected: RejectedRow[];
}

/** What is said of a row that is left out. */
export function rejectedAt(
  place: Place,
  path: readonly PropertyKey[],
  reason: string,
): RejectedRow {
  return { row: place.row, column: place.columnOf(path), reason };
}

class EntryChecker {
  readonly objectives = new Map<string, CheckedRow<ObjectiveRow>>();
  readonly keyResults = new Map<string, CheckedKeyResult>();
  readonly rejected: RejectedRow[] = [];

  constructor(private readonly mayRepeat: boolean) {}

  add({ place, objective, keyResults }: ImportEntry): void {
    const known = this.mayRepeat ? this.knownOf(objective) : undefined;
    const row = known ?? this.checked(place, objective, objectiveRowSchema);
    const problem = row && this.conflictOf(place, row);
    if (problem) this.rejected.push(problem);
    if (!row || problem) {
      this.leaveOut(keyResults);
      return;
    }
    if (!this.objectives.has(row.id))
      this.objectives.set(row.id, { place, row });
    keyResults.forEach(each => this.addKeyResult(each, row.id));
  }

  /** Of CSV: a line that only names an objective means the one said before. */
  private knownOf(objective: unknown): ObjectiveRow | undefined {
    const fields = Object.entries(objective ?? {});
    const [[name, id] = []] = fields;
    return fields.length === 1 && name === 'id'
      ? this.objectives.get(String(id))?.row
      : undefined;
  }

  private conflictOf(place: Place, row: ObjectiveRow): RejectedRow | undefined {
    const other = this.objectives.get(row.id);
    if (!other) return undefined;
    if (!this.mayRepeat) return repeated(place, other.place);
    const names = Object.keys({
      ...row,
      ...other.row,
    }) as (keyof ObjectiveRow)[];
    const name = names.find(
      each => !isDeepStrictEqual(row[each], other.row[each]),
    );
    const reason = `objective '${row.id}' is said otherwise in row ${other.place.row}; say it alike, or only its id`;
    return name && rejectedAt(place, [name], reason);
  }

  private addKeyResult(
    { place, value }: ImportEntry['keyResults'][number],
    objective: string,
  ): void {
    const row = this.checked(place, value, keyResultRowSchema);
    if (!row) return;
    const other = this.keyResults.get(row.id);
    if (other) this.rejected.push(repeated(place, other.place));
    else this.keyResults.set(row.id, { place, row, objective });
  }

  /** Of CSV an objective stands on the same line, whose fault is named already. */
  private leaveOut(keyResults: ImportEntry['keyResults']): void {
    if (this.mayRepeat) return;
    const reason = 'its objective is left out; mend that first';
    for (const { place } of keyResults) {
      this.rejected.push(rejectedAt(place, [], reason));
    }
  }

  private checked<T extends z.ZodType>(
    place: Place,
    value: unknown,
    schema: T,
  ): z.output<T> | undefined {
    const { data, error } = schema.safeParse(value);
    for (const issue of error?.issues ?? []) {
      this.rejected.push(rejectedAt(place, pathOf(issue), issue.message));
    }
    return data;
  }
}

/** Checks each row of a file against the schemas, and that ids are unique. */
export function checkEntries(file: ReadFile): CheckedFile {
  const checker = new EntryChecker(file.mayRepeat);
  file.entries.forEach(entry => checker.add(entry));
  return {
    objectives: [...checker.objectives.values()],
    keyResults: [...checker.keyResults.values()],
    rejected: [...file.rejected, ...checker.rejected],
  };
}

function pathOf(issue: z.core.$ZodIssue): PropertyKey[] {
  return issue.code === 'unrecognized_keys'
    ? [...issue.path, issue.keys[0]]
    : issue.path;
}

function repeated(place: Place, first: Place): RejectedRow {
  const reason = `the id stands in row ${first.row} already; ids are unique`;
  return rejectedAt(place, ['id'], reason);
}
