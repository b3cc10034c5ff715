import type {
  CauseMethod,
  Identity,
  ObservationKind,
  Observations,
  ReworkBasis,
} from 'backstage-plugin-platform-value-node';
import {
  authorCodes,
  linkMethodCodes,
  outcomeCodes,
  type DeliveryMethod,
} from '../codes';
import { absent } from './observationColumns';
import type { ObservationTable } from './ObservationTable';

/** An own column of a row: the first one after entity and time is 0. */
type Own = (column: number) => number;

/** A row's value and label, where its kind has them. */
type Further = Pick<ObservationTable, 'value' | 'label'>;

interface Observed {
  entity: number;
  at: number;
  identity?: Identity;
}

function rowsOf<T extends object>(
  table: ObservationTable | undefined,
  base: number,
  read: (own: Own, row: number, further: Further) => T,
): (T & Observed)[] {
  if (!table) return [];
  const { length, integer, rowId } = table;
  const rows: (T & Observed)[] = [];
  let row = 0;
  // Of one function and one object a row: there are thousands in a roll-up.
  const own: Own = column => integer(column + 2, row);
  for (; row < length; row += 1) {
    const entity = integer(0, row);
    const at = base + integer(1, row);
    const observed: Observed = rowId
      ? { entity, at, identity: { rowId: rowId(row) } }
      : { entity, at };
    rows.push(Object.assign(read(own, row, table), observed));
  }
  return rows;
}

function present(value: number): number | undefined {
  return value === absent ? undefined : value;
}

const authorOf = (code: number) => authorCodes.word(String.fromCharCode(code));

function deliveryMethod(code: number) {
  const method = linkMethodCodes.word(code) as DeliveryMethod;
  const basis = method.startsWith('merge') ? 'merge' : 'commits';
  return {
    basis: basis as 'merge' | 'commits',
    inFirst: method.endsWith('-in-first'),
  };
}

function retentionSeries(label: string) {
  const [measure, method, zone] = label.split('|');
  return { measure, method, zone };
}

/** What was stored without a figure comes as none. */
function hasValue({ value }: { value: number }): boolean {
  return Number.isFinite(value);
}

/**
 * Reads the store's integers as observations.
 *
 * @param base - epoch seconds that the tables' times count from
 */
export function toObservations(
  tables: ObservationTable[],
  base: number,
): Observations {
  const of = <T extends object>(
    kind: ObservationKind,
    read: Parameters<typeof rowsOf<T>>[2],
  ) =>
    rowsOf(
      tables.find(table => table.kind === kind),
      base,
      read,
    );
  return {
    deployments: of('deployments', own => ({
      outcome: outcomeCodes.word(own(0)),
    })),
    changes: of('changes', own => ({
      author: authorOf(own(0)),
      cycle: own(1),
      pickup: present(own(2)),
    })),
    deliveries: of('deliveries', own => ({
      author: authorOf(own(0)),
      lead: own(1),
      deployment: own(2),
      ...deliveryMethod(own(3)),
    })),
    builds: of('builds', own => ({
      outcome: outcomeCodes.word(own(0)),
      duration: own(1),
    })),
    incidents: of('incidents', own => ({ duration: present(own(0)) })),
    causes: of('causes', own => ({
      deployment: own(0),
      lag: own(1),
      recovery: present(own(2)),
      method: linkMethodCodes.word(own(3)) as CauseMethod,
      confidence: own(4) / 1000,
    })).map(({ lag, ...cause }) => ({ ...cause, openedAt: cause.at + lag })),
    reworks: of('reworks', own => ({
      deployment: own(0),
      basis: linkMethodCodes.word(own(1)) as ReworkBasis,
    })),
    measurements: of('measurements', (_own, row, { value, label }) => ({
      metricId: label(row),
      value: value(row),
    })).filter(hasValue),
    usages: of('usages', (_own, row, { value, label }) => ({
      measure: label(row),
      value: value(row),
    })).filter(hasValue),
    retentions: of('retentions', (own, row, { value, label }) => ({
      ...retentionSeries(label(row)),
      day: own(0),
      size: own(1),
      value: value(row),
    }))
      .filter(hasValue)
      .map(({ value: share, ...cohort }) => ({ ...cohort, share })),
    costs: of('costs', (_own, row, { value, label }) => ({
      cost: label(row),
      value: value(row),
    })).filter(hasValue),
    facts: of('facts', (_own, row, { value, label }) => ({
      factId: label(row),
      value: value(row),
    })).filter(hasValue),
  };
}
