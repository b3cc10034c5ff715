import { InputError } from '@backstage/errors';
import { CsvError, parse } from 'csv-parse/sync';
import {
  csvColumns,
  keyResultColumns,
  numberColumns,
  objectiveColumns,
} from './csvColumns';
import type { ImportEntry, Place, ReadFile } from './ImportEntry';

interface Line {
  cells: string[];
  /** Of its first character, from 1. */
  line: number;
}

type Cells = ReadonlyMap<string, string>;

/**
 * Reads objectives out of CSV with a header: a line is a key result with its
 * objective, or an objective alone.
 *
 * @throws InputError when the text is no CSV, or lacks a column it needs.
 */
export function readCsv(text: string): ReadFile {
  const [header, ...lines] = linesOf(text);
  const columns = header?.cells.map(cell => cell.trim()) ?? [];
  requireColumns(columns);
  const entries = lines.map(line => entryOf(columns, line));
  return { entries, mayRepeat: true, rejected: strangersIn(columns) };
}

function linesOf(text: string): Line[] {
  const found: Line[] = [];
  try {
    parse(text, {
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      onRecord(cells: string[], { lines }) {
        found.push({ cells, line: lines - linesWithin(cells) });
        return null;
      },
    });
    return found;
  } catch (error) {
    if (error instanceof CsvError) {
      throw new InputError(`the file is no CSV: ${error.message}`);
    }
    throw error;
  }
}

/** How many more lines than one a record takes: those inside quotes. */
function linesWithin(record: string[]): number {
  return record.join('').split('\n').length - 1;
}

function requireColumns(columns: string[]): void {
  const missing = ['objective_id', 'id'].filter(
    each => !columns.includes(each),
  );
  if (missing.length) {
    throw new InputError(
      `the header has no column ${missing.join(
        ', ',
      )}; known are ${csvColumns.join(', ')}`,
    );
  }
}

function strangersIn(columns: string[]): ReadFile['rejected'] {
  return columns
    .filter(column => !csvColumns.includes(column))
    .map(column => ({
      row: 1,
      column,
      reason:
        'nothing reads this column; rename it if it is misspelt, the rows are taken without it',
    }));
}

function entryOf(columns: string[], { cells, line }: Line): ImportEntry {
  const filled: Cells = new Map(
    columns
      .map((column, index): [string, string] => [
        column,
        cells[index]?.trim() ?? '',
      ])
      .filter(([, cell]) => cell !== ''),
  );
  const place = placeOf(line, objectiveColumns);
  const objective = treeOf(filled, objectiveColumns);
  const value = {
    ...treeOf(filled, keyResultColumns),
    ...entitiesOf(columns, filled),
  };
  const isEmpty = !Object.values(keyResultColumns).some(each =>
    filled.has(each),
  );
  const keyResult = { place: placeOf(line, keyResultColumns), value };
  return { place, objective, keyResults: isEmpty ? [] : [keyResult] };
}

/** Without the column nothing is said of links, with an empty cell there are none. */
function entitiesOf(columns: string[], cells: Cells) {
  if (!columns.includes('entities')) return {};
  const refs = (cells.get('entities') ?? '').split(/\s+/);
  return { entities: refs.filter(ref => ref !== '') };
}

/** The cells as the nested values that YAML would hold. */
function treeOf(
  cells: Cells,
  columns: Record<string, string>,
): Record<string, unknown> {
  const tree: Record<string, unknown> = {};
  for (const [path, column] of Object.entries(columns)) {
    const cell = cells.get(column);
    if (cell !== undefined) put(tree, path.split('.'), valueOf(column, cell));
  }
  return tree;
}

function put(
  tree: Record<string, unknown>,
  [name, ...rest]: string[],
  value: unknown,
): void {
  if (!rest.length) {
    tree[name] = value;
  } else if (rest[0] === '0') {
    const [first = {}] = (tree[name] as Record<string, unknown>[]) ?? [];
    put(first, rest.slice(1), value);
    tree[name] = [first];
  } else {
    const inner = (tree[name] ?? {}) as Record<string, unknown>;
    put(inner, rest, value);
    tree[name] = inner;
  }
}

/** A number where one belongs; what is none stays as it is and is refused. */
function valueOf(column: string, cell: string): unknown {
  if (!numberColumns.has(column)) return cell;
  const number = Number(cell);
  return Number.isFinite(number) ? number : cell;
}

function placeOf(row: number, columns: Record<string, string>): Place {
  return {
    row,
    columnOf(path) {
      const whole = path.join('.');
      const found = Object.entries(columns).find(
        ([each]) => each === whole || each.startsWith(`${whole}.`),
      );
      return found?.[1] ?? columns[String(path[0])] ?? '';
    },
  };
}
