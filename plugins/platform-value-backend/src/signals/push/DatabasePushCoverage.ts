import type { Knex } from 'knex';
import { kindCodes } from '../codes';
import type { PushedStream } from './pushedStreams';

/** What a push says of the time it is about. */
export interface PushedTime {
  sourceId: number;
  /** Since when the sending system says it has told everything. */
  watchedFrom: Date | undefined;
  now: Date;
}

const makePartitions = `
  insert into partitions (source_id, key)
  select ?::int2, i.entity_id::text from unnest(?::int4[]) as i(entity_id)
  where not exists (select from partitions p where p.source_id = ? and p.key = i.entity_id::text)
  order by i.entity_id::text collate "C"
  on conflict (source_id, key) do nothing`;

const assign = `
  insert into assignments (until, entity_id, source_id, partition_id, selector)
  select 'infinity', i.entity_id, p.source_id, p.partition_id, '{}'
  from unnest(?::int4[]) as i(entity_id)
  join partitions p on p.source_id = ? and p.key = i.entity_id::text
  where not exists (
    select from assignments a where a.entity_id = i.entity_id and a.source_id = p.source_id
      and a.partition_id = p.partition_id and a.until = 'infinity'
  )
  order by i.entity_id, p.partition_id
  on conflict (entity_id, source_id, partition_id) do update set until = 'infinity'`;

/**
 * A push that says since when it watches closes the gap to the last one, or
 * begins anew after it; never does a gap look watched because of what is said
 * later.
 */
const watch = `
  insert into streams as s (covered_from, watched_until, partition_id, rows, source_id, kinds, stream)
  select i.covered_from, i.watched_until, p.partition_id, i.rows, p.source_id, array[i.kind], i.stream
  from unnest(?::timestamptz[], ?::timestamptz[], ?::int4[], ?::int4[], ?::int2[], ?::text[])
    as i(covered_from, watched_until, entity_id, rows, kind, stream)
  join partitions p on p.source_id = ? and p.key = i.entity_id::text
  order by p.partition_id, i.stream collate "C"
  on conflict (partition_id, stream) do update set
    covered_from = case when not ? then s.covered_from
      when excluded.covered_from > s.watched_until then excluded.covered_from
      else least(s.covered_from, excluded.covered_from) end,
    watched_until = greatest(s.watched_until, excluded.watched_until),
    rows = s.rows + excluded.rows`;

const watchAll = `
  update streams s set watched_until = ?::timestamptz
  where s.source_id = ? and s.watched_until between ?::timestamptz and ?::timestamptz`;

const expect = `
  insert into expectations (entity_id, kind, because, origin)
  select distinct i.entity_id, i.kind, ?, ? from unnest(?::int4[], ?::int2[]) as i(entity_id, kind)
  where not exists (
    select from expectations e where e.entity_id = i.entity_id and e.kind = i.kind and e.origin = ?
  )
  order by 1, 2
  on conflict (entity_id, kind, origin) do nothing`;

/** Which time pushed signals speak for, and that their kinds should arise. */
export class DatabasePushCoverage {
  /** What one source pushes at once is stored one after the other. */
  async lock(tx: Knex.Transaction, { sourceId, now }: PushedTime) {
    await tx('sources')
      .where('source_id', sourceId)
      .update({ run_started_at: now, run_finished_at: now });
  }

  /** Takes down that entities were watched, and until when. */
  async store(
    tx: Knex.Transaction,
    streams: PushedStream[],
    time: PushedTime,
  ): Promise<void> {
    if (streams.length) await this.storeStreams(tx, streams, time);
    const { sourceId, watchedFrom, now } = time;
    if (watchedFrom) await tx.raw(watchAll, [now, sourceId, watchedFrom, now]);
  }

  private async storeStreams(
    tx: Knex.Transaction,
    streams: PushedStream[],
    { sourceId, watchedFrom }: PushedTime,
  ): Promise<void> {
    const entityIds = [...new Set(streams.map(stream => stream.entityId))];
    await tx.raw(makePartitions, [sourceId, entityIds, sourceId]);
    await tx.raw(assign, [entityIds, sourceId]);
    await tx.raw(watch, [
      streams.map(stream => (watchedFrom ?? stream.first).toISOString()),
      streams.map(stream => stream.watchedUntil.toISOString()),
      streams.map(stream => stream.entityId),
      streams.map(stream => stream.rows),
      streams.map(stream => kindCodes.code(stream.kind)),
      streams.map(stream => stream.stream),
      ...[sourceId, watchedFrom !== undefined],
    ]);
    const origin = `source:${sourceId}`;
    await tx.raw(expect, [
      ...['pushed', origin],
      streams.map(stream => stream.entityId),
      streams.map(stream => kindCodes.code(stream.kind)),
      origin,
    ]);
  }
}
