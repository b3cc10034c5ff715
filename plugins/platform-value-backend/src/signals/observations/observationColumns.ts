import type { SignalKind } from 'backstage-plugin-platform-value-common';
import type { ObservationKind } from 'backstage-plugin-platform-value-node';
import { kindCodes, linkKindCodes } from '../codes';

/** Stands for "absent" in a packed column of durations. */
export const absent = -2147483648;

/** How observations of a kind are read. `s` is the row, `m` its membership. */
export interface ObservationColumns {
  kind: ObservationKind;
  table: 'signals' | 'links';
  /** The code that `s.kind` has. */
  code: number;
  /** Integer expressions after the entity and the time. */
  columns: string[];
  /** A float8 expression that is never null. */
  value?: string;
  /** A text expression without spaces. */
  label?: string;
  /** Which rows of the kind of signal are observations; all by default. */
  where?: string;
  /** Facts by their types, as `f`: to parse them once is cheaper than once for each. */
  facts?: string;
  /** The signal that shows a row: its kind, source and id. */
  identity: { kind: SignalKind; source: string; externalId: string };
  /** Causes belong to the time their incident was opened, which no index orders. */
  sinceEver?: boolean;
}

const valueOrNone = `coalesce(s.value, 'NaN')`;

/** The word that an external id begins with. */
const firstWord = `split_part(s.external_id, ' ', 1)`;

/** A fact as a word: packed words have a space between them. */
const factWord = (fact: string) => `replace(coalesce(f.${fact}, ''), ' ', '_')`;

const signalOf = (kind: SignalKind) => ({
  identity: { kind, source: 's.source_id', externalId: 's.external_id' },
  table: 'signals' as const,
  code: kindCodes.code(kind),
});

const orAbsent = (expression: string) => `coalesce(${expression}, ${absent})`;

/** The most columns a kind has beside entity and time. */
export const mostColumns = 5;

/** All kinds of observations, each from one covering index. */
export const observationColumns: ObservationColumns[] = [
  {
    kind: 'deployments',
    ...signalOf('deployment'),
    columns: ['s.outcome'],
  },
  {
    kind: 'changes',
    ...signalOf('change'),
    columns: ['ascii(s.author::text)', 's.seconds', orAbsent('s.value::int4')],
  },
  {
    kind: 'deliveries',
    identity: {
      kind: 'change',
      source: 's.source_id',
      externalId: 's.from_id',
    },
    table: 'links',
    code: linkKindCodes.code('delivery'),
    columns: [
      'ascii(s.author::text)',
      's.seconds',
      'hashtext(s.to_id)',
      's.method',
    ],
  },
  {
    kind: 'builds',
    ...signalOf('build'),
    columns: ['s.outcome', 's.seconds'],
  },
  {
    kind: 'incidents',
    ...signalOf('incident'),
    columns: [orAbsent('s.seconds')],
  },
  {
    kind: 'causes',
    identity: {
      kind: 'deployment',
      source: `(select min(d.source_id) from signals d where d.entity_id = s.entity_id
        and d.kind = ${kindCodes.code(
          'deployment',
        )} and d.external_id = s.to_id)`,
      externalId: 's.to_id',
    },
    table: 'links',
    code: linkKindCodes.code('cause'),
    columns: [
      'hashtext(s.to_id)',
      's.lag',
      orAbsent('s.seconds'),
      's.method',
      '(s.confidence * 1000)::int4',
    ],
    sinceEver: true,
  },
  {
    kind: 'reworks',
    identity: {
      kind: 'deployment',
      source: 's.source_id',
      externalId: 's.from_id',
    },
    table: 'links',
    code: linkKindCodes.code('rework'),
    columns: ['hashtext(s.from_id)', 's.method'],
  },
  {
    kind: 'measurements',
    ...signalOf('measurement'),
    columns: [],
    value: valueOrNone,
    label: firstWord,
  },
  {
    kind: 'usages',
    ...signalOf('usage'),
    columns: [],
    value: valueOrNone,
    label: firstWord,
  },
  {
    kind: 'retentions',
    ...signalOf('retention'),
    columns: [`coalesce(f.day, 0)`, `coalesce(f.size, 0)`],
    facts: 'day int4, size int4, measure text, method text, zone text',
    value: valueOrNone,
    label: `concat_ws('|', ${['measure', 'method', 'zone'].map(factWord)})`,
  },
  {
    kind: 'costs',
    ...signalOf('cost'),
    columns: [],
    value: valueOrNone,
    label: firstWord,
  },
  {
    kind: 'facts',
    ...signalOf('evidence'),
    columns: [],
    value: valueOrNone,
    label: `split_part(s.external_id, ' ', 2)`,
    where: `s.external_id like 'fact %'`,
  },
];
