import type {
  SourceDefinition,
  SourceError,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { usualSlicesAtOnce } from '../budgets/DatabaseBudget';
import { kindCodes } from '../codes';

const addStreams = `
  insert into streams (partition_id, source_id, stream, kinds, place)
  select p.partition_id, p.source_id, i.stream, i.kinds::int2[], i.place
  from partitions p cross join unnest(?::text[], ?::text[]) with ordinality as i(stream, kinds, place)
  where p.source_id = ?
    and exists (select from assignments a where a.partition_id = p.partition_id and a.until = 'infinity')
    and not exists (select from streams s where s.partition_id = p.partition_id and s.stream = i.stream)
  order by p.partition_id, i.stream
  on conflict (partition_id, stream) do nothing`;

/** Until a stream is due, all of its source was watched by each probe. */
const watched = `case when s.failing_since is null and s.due_at is null and s.complete
    then greatest(s.watched_until, o.watched_until) else s.watched_until end`;

/** Writes only what moved. What failed is due again at its own time, unless a probe had failed. */
const markMoved = `
  update streams s set wanted = i.marker, budget = i.budget, watched_until = ${watched},
    due_at = case when s.marker is distinct from i.marker or not s.complete or s.failing_since is not null
      then coalesce(s.due_at, ?::timestamptz) else s.due_at end
  from unnest(?::int4[], ?::text[], ?::text[], ?::text[]) as i(partition_id, stream, marker, budget), sources o
  where s.partition_id = i.partition_id and s.stream = i.stream and o.source_id = s.source_id
    and (s.wanted is distinct from i.marker or s.budget is distinct from i.budget
      or (s.due_at is null and (s.marker is distinct from i.marker or not s.complete or s.failing_since is not null)))
  returning s.stream`;

/** Known by name before anything is spent, so that what spends them can be claimed. */
const nameBudgets = `
  insert into budgets (source_id, name, reserve, slices_at_once)
  select distinct ?::int2, i.name, 0, ${usualSlicesAtOnce} from unnest(?::text[]) as i(name)
  where i.name <> '' and not exists (select from budgets b where b.source_id = ? and b.name = i.name)
  order by 2
  on conflict (source_id, name, seconds) do nothing`;

/** A probe that failed says nothing about when to collect. */
const failProbed = `
  update streams s set failing_since = coalesce(s.failing_since, ?::timestamptz), failure = ?::json, due_at = null,
    watched_until = ${watched}
  from sources o
  where s.partition_id = ? and o.source_id = s.source_id and s.lease is null
    and (s.failing_since is null or s.due_at is not null or s.failure::text <> ?)
  returning (select t.failing_since from streams t where t.partition_id = s.partition_id and t.stream = s.stream)
    as failing_before`;

/** What a probe saw of a stream. */
export interface SeenStream {
  partitionId: number;
  stream: string;
  marker: string;
  budget: string | undefined;
}

/** Turns what a probe saw into what is due. */
export class DatabaseProbeStore {
  constructor(private readonly knex: Knex) {}

  /** Adds the streams of partitions that entities newly ask for. */
  async addStreams(
    sourceId: number,
    streams: SourceDefinition['streams'],
  ): Promise<void> {
    await this.knex.raw(addStreams, [
      streams.map(({ id }) => id),
      streams.map(({ kinds }) => `{${kinds.map(kindCodes.code).join(',')}}`),
      sourceId,
    ]);
  }

  /**
   * Makes due what moved since it was last collected.
   *
   * @returns how many streams
   */
  async markMoved(
    sourceId: number,
    seen: SeenStream[],
    now: Date,
  ): Promise<number> {
    const budgets = seen.map(({ budget }) => budget ?? '');
    await this.knex.raw(nameBudgets, [sourceId, budgets, sourceId]);
    const { rows } = await this.knex.raw(markMoved, [
      now,
      seen.map(({ partitionId }) => partitionId),
      seen.map(({ stream }) => stream),
      seen.map(({ marker }) => marker),
      budgets,
    ] as Knex.Value[]);
    return rows.length;
  }

  /**
   * The partition could not be looked at; what was stored before stays.
   *
   * @returns whether it was well until now
   */
  async fail(
    partitionId: number,
    { code, message, remedy }: SourceError,
    now: Date,
  ): Promise<boolean> {
    const failure = JSON.stringify({ code, message, remedy });
    const { rows } = await this.knex.raw(failProbed, [
      ...[now, failure, partitionId, failure],
    ]);
    return rows.some(
      (row: { failing_before: Date | null }) => row.failing_before === null,
    );
  }
}
