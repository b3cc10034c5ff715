import type { ObservationKind } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { timestampText, type ScopeMember } from '../../catalog/ScopeMember';
import {
  mostColumns,
  observationColumns,
  type ObservationColumns,
} from './observationColumns';

/** The window that is read, half-open, in epoch seconds. */
export interface ObservedWindow {
  start: number;
  end: number;
}

/** What is read: of whom, and when. */
export interface ReadObservationsOptions {
  members: ScopeMember[];
  window: ObservedWindow;
  /** The kinds that are read; all by default. */
  kinds?: readonly ObservationKind[];
}

/** Names of the columns that each kind answers. */
export const columnNames = Array.from(
  { length: mostColumns + 2 },
  (_, index) => `c${index}`,
);

const members = `
  with members as materialized (
    select * from unnest(?::int4[], ?::timestamptz[], ?::timestamptz[]) as m(entity_id, valid_from, valid_to)
  )`;

/** Owners' exclusions are few; only where a scope has any are ids looked at. */
const notExcluded = `and not exists (
  select from exclusions x where x.entity_id = s.entity_id and x.kind = s.kind
    and x.source_id = s.source_id and x.external_id = s.external_id and x.action = 'exclude')`;

const identityOf = ({ identity }: ObservationColumns) =>
  `'${identity.kind}~' || s.entity_id || '~' || ${identity.source} || '~' || ${identity.externalId}`;

/** A row without facts stays. */
const factsOf = (types: string) =>
  `left join lateral json_to_record(s.facts) as f(${types}) on true`;

function rowsOf(kind: ObservationColumns, variant: Variant): string {
  const padding = Array(mostColumns - kind.columns.length).fill('null::int4');
  const columns = [
    's.entity_id',
    '(extract(epoch from s.at)::int8 - ?::int8)::int4',
    ...kind.columns,
    ...padding,
  ].map((column, index) => `${column} as ${columnNames[index]}`);
  columns.push(`${kind.value ?? 'null::float8'} as value`);
  columns.push(`${kind.label ?? 'null::text'} as label`);
  if (variant.identified) columns.push(`${identityOf(kind)} as row_id`);
  const lower = kind.sinceEver
    ? 'm.valid_from'
    : 'greatest(m.valid_from, ?::timestamptz)';
  const excluding = variant.excluding && kind.table === 'signals';
  return `select ${columns.join(', ')}
    from members m join ${kind.table} s
      on s.entity_id = m.entity_id and s.kind = ${kind.code}
        and s.at >= ${lower} and s.at < least(m.valid_to, ?::timestamptz)
    ${kind.facts ? factsOf(kind.facts) : ''}
    where ${kind.where ?? 'true'} ${excluding ? notExcluded : ''}
    order by s.at, s.entity_id`;
}

/** How rows are answered. */
export interface Variant {
  /** Leave out what owners excluded. */
  excluding: boolean;
  /** One row each, with what identifies it, instead of packed columns. */
  identified: boolean;
}

function packedColumns({ value, label }: ObservationColumns): string[] {
  return [
    ...columnNames.map(
      name => `string_agg(int4send(t.${name}), ''::bytea) as ${name}`,
    ),
    value
      ? `string_agg(float8send(t.value), ''::bytea) as value`
      : 'null::bytea as value',
    label ? `string_agg(t.label, ' ') as label` : 'null::text as label',
  ];
}

function arm(kind: ObservationColumns, variant: Variant): string {
  const columns = variant.identified
    ? [...columnNames, 'value', 'label', 'row_id']
    : packedColumns(kind);
  return `select '${kind.kind}' as kind, ${columns.join(', ')}
    from (${rowsOf(kind, variant)}) t`;
}

/**
 * One statement for all kinds, each read from an index that holds all its
 * columns. Packed, a kind comes back as one row of big-endian int4 columns, of
 * a float8 column and of words with a space between; that spares a parsed row
 * for every signal.
 */
export function observationStatement(
  variant: Variant,
  kinds?: ReadObservationsOptions['kinds'],
): string {
  return `${members} ${columnsOf(kinds)
    .map(kind => arm(kind, variant))
    .join('\n    union all ')}`;
}

function columnsOf(kinds: ReadObservationsOptions['kinds']) {
  return observationColumns.filter(({ kind }) => kinds?.includes(kind) ?? true);
}

/** The bindings of {@link observationStatement}; times count from `base`. */
export function observationBindings(
  { members: of, window, kinds }: ReadObservationsOptions,
  base: number,
): Knex.Value[] {
  const [start, end] = [window.start, window.end].map(timestampText);
  const perKind = columnsOf(kinds).flatMap(kind =>
    kind.sinceEver ? [base, end] : [base, start, end],
  );
  const scope = [
    of.map(member => member.entityId),
    of.map(member => timestampText(member.from)),
    of.map(member => timestampText(member.to)),
  ] as Knex.Value[];
  return [...scope, ...perKind];
}
