import type { Knex } from 'knex';
import {
  readingSchema,
  type Reading,
} from 'backstage-plugin-platform-value-common';
import { codesOf } from '../../database/codesOf';
import { storedPeriodIds, type StoredPeriodId } from './storedPeriods';

const periodCodes = codesOf(storedPeriodIds, 1);

/** A reading of a scope, to be kept. */
export interface StoredReading {
  scopeId: number;
  period: StoredPeriodId;
  reading: Reading;
  /** Above 1 when it moved beyond noise. */
  surety?: number;
}

const columns =
  'computed_at, value, surety, scope_id, sample_size, period, metric_id, reading';

const upsert = `
  insert into readings as r (${columns})
  select i.* from unnest(?::timestamptz[], ?::float8[], ?::float8[], ?::int4[], ?::int4[], ?::int2[], ?::text[], ?::json[])
    as i(${columns})
  where not exists (
    select from readings o where o.scope_id = i.scope_id and o.period = i.period and o.metric_id = i.metric_id
      and o.reading::text = i.reading::text
  )
  order by i.scope_id, i.period, i.metric_id collate "C"
  on conflict (scope_id, period, metric_id) do update set computed_at = excluded.computed_at,
    value = excluded.value, surety = excluded.surety, sample_size = excluded.sample_size, reading = excluded.reading`;

const read = `
  select e.ref, r.scope_id, r.metric_id, r.reading, r.surety, r.computed_at from entities e
  join readings r on r.scope_id = e.entity_id and r.period = ?
  where e.ref = any(?::text[]) and e.removed_at is null
  order by e.entity_id`;

const readScope = `
  select scope_id, reading, surety, computed_at from readings
  where scope_id = ? and period = ? order by metric_id`;

interface Row {
  ref: string;
  scope_id: number;
  metric_id: string;
  reading: unknown;
  surety: number | null;
  computed_at: Date;
}

/** Readings of the periods that lists and big scopes are shown for. */
export class DatabaseReadingStore {
  constructor(private readonly knex: Knex) {}

  /** Stores readings; those that say the same as before are not written. */
  async store(readings: StoredReading[], tx: Knex = this.knex): Promise<void> {
    if (!readings.length) return;
    await tx.raw(upsert, [
      readings.map(({ reading }) => reading.computedAt),
      readings.map(({ reading }) => reading.value ?? null),
      readings.map(({ surety }) =>
        surety !== undefined && Number.isFinite(surety) ? surety : null,
      ),
      readings.map(({ scopeId }) => scopeId),
      readings.map(({ reading }) => reading.sampleSize),
      readings.map(({ period }) => periodCodes.code(period)),
      readings.map(({ reading }) => reading.metricId),
      readings.map(({ reading: { computedAt, ...rest } }) =>
        JSON.stringify(rest),
      ),
    ] as Knex.Value[]);
  }

  /** Readings of scopes by their entity refs, each as it was computed. */
  async read(
    refs: string[],
    period: StoredPeriodId,
  ): Promise<Map<string, StoredReading[]>> {
    const { rows } = await this.knex.raw(read, [
      periodCodes.code(period),
      refs,
    ]);
    const scopes = new Map<string, StoredReading[]>();
    for (const row of rows as Row[]) {
      const others = scopes.get(row.ref);
      if (others) others.push(storedReading(row, period));
      else scopes.set(row.ref, [storedReading(row, period)]);
    }
    return scopes;
  }

  /** Readings of one scope by its id, negative and zero ones too. */
  async readScope(
    scopeId: number,
    period: StoredPeriodId,
  ): Promise<StoredReading[]> {
    const { rows }: { rows: Row[] } = await this.knex.raw(readScope, [
      scopeId,
      periodCodes.code(period),
    ]);
    return rows.map(row => storedReading(row, period));
  }
}

function storedReading(
  row: Omit<Row, 'ref' | 'metric_id'>,
  period: StoredPeriodId,
): StoredReading {
  const computedAt = row.computed_at.toISOString();
  return {
    scopeId: row.scope_id,
    period,
    surety: row.surety ?? undefined,
    reading: readingSchema.parse({ ...(row.reading as object), computedAt }),
  };
}
