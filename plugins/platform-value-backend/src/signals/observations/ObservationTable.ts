import type { ObservationKind } from 'backstage-plugin-platform-value-node';

/**
 * Rows of one kind of observation as the store answers them: integers by
 * column and row. Column 0 is the entity, 1 the time, the others are as in
 * `observationColumns`.
 */
export interface ObservationTable {
  kind: ObservationKind;
  length: number;
  integer(column: number, row: number): number;
  /** Of kinds that have one. */
  value(row: number): number;
  /** A word that tells rows of the kind apart, of kinds that have one. */
  label(row: number): string;
  /** Only where rows were asked for with their identity. */
  rowId?(row: number): string;
}
