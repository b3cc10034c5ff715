import type { Knex } from 'knex';
import type {
  ObservationKind,
  Observations,
} from 'backstage-plugin-platform-value-node';
import {
  columnNames,
  observationBindings,
  observationStatement,
  type ReadObservationsOptions,
} from './observationStatement';
import type { ObservationTable } from './ObservationTable';
import { readWhatToRead } from './readWhatToRead';
import { toObservations } from './toObservations';

/**
 * What was observed of a scope's members while they belonged to it, each list
 * ordered by time. Rows their owners excluded are left out.
 */
export async function readObservations(
  knex: Knex,
  options: ReadObservationsOptions,
): Promise<Observations> {
  return read<PackedRow>(knex, options, false, rows => rows.map(packedTable));
}

/** The same rows, each with its identity; slower, for evidence only. */
export async function readIdentifiedObservations(
  knex: Knex,
  options: ReadObservationsOptions,
): Promise<Observations> {
  return read(knex, options, true, identifiedTables);
}

async function read<T>(
  knex: Knex,
  options: ReadObservationsOptions,
  identified: boolean,
  tablesOf: (rows: T[]) => ObservationTable[],
): Promise<Observations> {
  const { excluding, kinds } = await readWhatToRead(knex, options);
  const base = Math.floor(options.window.start);
  if (kinds.length === 0) return toObservations([], base);
  const { rows } = await knex.raw(
    observationStatement({ excluding, identified }, kinds),
    observationBindings({ ...options, kinds }, base),
  );
  return toObservations(tablesOf(rows), base);
}

interface PackedRow {
  kind: ObservationKind;
  value: Buffer | null;
  label: string | null;
  [column: string]: Buffer | string | null;
}

function packedTable(row: PackedRow): ObservationTable {
  const columns = columnNames.map(name => row[name] as Buffer | null);
  const labels = row.label?.split(' ') ?? [];
  return {
    kind: row.kind,
    length: (columns[0]?.length ?? 0) / 4,
    integer: (column, index) => columns[column]!.readInt32BE(index * 4),
    value: index => row.value!.readDoubleBE(index * 8),
    label: index => labels[index],
  };
}

interface IdentifiedRow {
  kind: ObservationKind;
  row_id: string;
  value: number;
  label: string;
  [column: string]: number | string;
}

function identifiedTables(rows: IdentifiedRow[]): ObservationTable[] {
  const kinds = new Map<ObservationKind, IdentifiedRow[]>();
  for (const row of rows) {
    const others = kinds.get(row.kind);
    if (others) others.push(row);
    else kinds.set(row.kind, [row]);
  }
  return [...kinds].map(([kind, own]) => ({
    kind,
    length: own.length,
    integer: (column, index) => own[index][columnNames[column]] as number,
    value: index => own[index].value,
    label: index => own[index].label,
    rowId: index => own[index].row_id,
  }));
}
