import type {
  CollectedCommit,
  CollectedPage,
  FactKey,
  RejectedFact,
  UnmappedFact,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { kindCodes } from '../codes';
import type {
  DatabaseSignalStore,
  StoredFact,
  StoredSignal,
} from '../DatabaseSignalStore';
import { LeaseLost, type Slice } from './Slice';

const storeProgress = `
  update streams set covered_from = coalesce(?::timestamptz, covered_from), covered_until = ?::timestamptz,
    watched_until = ?::timestamptz, lease_until = ?::timestamptz, done = ?, total = ?, rows = rows + ?, cursor = ?::json
  where partition_id = ? and stream = ? and lease = ?::uuid`;

const storeCommits = `
  insert into commits (partition_id, position, sha)
  select distinct on (i.sha collate "C") ?::int4, i.position, i.sha from unnest(?::int4[], ?::text[]) as i(position, sha)
  order by i.sha collate "C", i.position desc
  on conflict (partition_id, sha) do update set position = excluded.position
  where commits.position <> excluded.position`;

const storeUnmapped = `
  insert into unmapped_facts (at, partition_id, kind, external_id, reason)
  select i.at, ?::int4, i.kind, i.external_id, i.reason
  from unnest(?::timestamptz[], ?::int2[], ?::text[], ?::text[]) as i(at, kind, external_id, reason)
  order by i.kind, i.external_id collate "C"
  on conflict (partition_id, kind, external_id) do nothing`;

const storeDeadLetters = `
  insert into dead_letters (at, partition_id, stream, external_id, reason)
  select distinct on (i.external_id collate "C") ?::timestamptz, ?::int4, ?, i.external_id, i.reason
  from unnest(?::text[], ?::text[]) as i(external_id, reason)
  order by i.external_id collate "C"
  on conflict (partition_id, stream, external_id) do update set reason = excluded.reason
  where dead_letters.reason <> excluded.reason`;

/** What is understood now is set aside no longer, nor what belongs to an entity. */
const takeBack = `
  with i as materialized (
    select * from unnest(?::int2[], ?::text[], ?::boolean[]) as i(kind, external_id, mapped)
  ), mapped as (
    delete from unmapped_facts u using i
    where i.mapped and u.partition_id = ? and u.kind = i.kind and u.external_id = i.external_id collate "C"
  )
  delete from dead_letters d using i
  where d.partition_id = ? and d.stream = ? and d.external_id = i.external_id collate "C"`;

/** What is stored of a page. */
export interface StoredPage {
  slice: Slice;
  page: CollectedPage;
  sourceId: number;
  /** Our ids of the partition's entities, by ref. */
  entityIds: Map<string, number>;
  /** When the collecting of the slice began. */
  now: Date;
  leaseUntil: Date;
}

/** Stores pages: the rows of each and its cursor together, or none of it. */
export class DatabasePageStore {
  constructor(
    private readonly knex: Knex,
    private readonly signals: DatabaseSignalStore,
  ) {}

  /**
   * @returns how many signals were new or had changed
   * @throws LeaseLost when another process may have the slice; nothing is
   * stored then.
   */
  async store(stored: StoredPage): Promise<number> {
    return this.knex.transaction(async tx => {
      const { page, sourceId, entityIds, now } = stored;
      const written = await this.signals.store(signalsOf(stored), now, tx);
      const { commits = [] } = page;
      await this.signals.remove(removedOf(stored), sourceId, now, tx);
      await this.storeExtras(tx, stored);
      // A new commit can be what a deployment was waiting for.
      if (commits.length) {
        await this.signals.markUnlinked(tx, [...entityIds.values()], now);
      }
      await this.storeProgress(tx, stored, written + commits.length);
      return written;
    });
  }

  private async storeProgress(
    tx: Knex,
    { slice, page, now, leaseUntil }: StoredPage,
    rows: number,
  ): Promise<void> {
    const { coveredFrom, coveredUntil, progress, cursor } = page;
    const { rowCount } = await tx.raw(storeProgress, [
      coveredFrom ?? null,
      coveredUntil ?? null,
      now,
      leaseUntil,
      progress.done,
      progress.total ?? null,
      rows,
      JSON.stringify(cursor),
      slice.partitionId,
      slice.stream,
      slice.lease,
    ] as Knex.Value[]);
    if (rowCount === 0) throw new LeaseLost(slice);
  }

  private async storeExtras(
    tx: Knex,
    { slice, page, now }: StoredPage,
  ): Promise<void> {
    const { partitionId, stream } = slice;
    const { commits = [], unmapped = [], rejected = [] } = page;
    const mapped = [...page.signals, ...(page.removed ?? [])];
    if (mapped.length + unmapped.length) {
      const keys = [partitionId, partitionId, stream];
      await tx.raw(takeBack, [...understoodColumns(mapped, unmapped), ...keys]);
    }
    if (commits.length) {
      await tx.raw(storeCommits, commitColumns(partitionId, commits));
    }
    if (unmapped.length) {
      await tx.raw(storeUnmapped, unmappedColumns(partitionId, unmapped));
    }
    if (rejected.length) {
      const columns = rejectedColumns(rejected);
      await tx.raw(storeDeadLetters, [now, partitionId, stream, ...columns]);
    }
  }
}

function signalsOf({ page, entityIds, sourceId }: StoredPage): StoredSignal[] {
  return page.signals.flatMap(({ entityRef, ...signal }) => {
    const entityId = entityIds.get(entityRef);
    return entityId === undefined ? [] : [{ ...signal, entityId, sourceId }];
  });
}

function removedOf({ page, entityIds }: StoredPage): StoredFact[] {
  return (page.removed ?? []).flatMap(({ entityRef, ...fact }) =>
    entityRef === undefined
      ? [...entityIds.values()].map(entityId => ({ ...fact, entityId }))
      : [entityIds.get(entityRef)]
          .filter(entityId => entityId !== undefined)
          .map(entityId => ({ ...fact, entityId })),
  );
}

function understoodColumns(mapped: FactKey[], unmapped: FactKey[]) {
  const facts = [...mapped, ...unmapped];
  return [
    facts.map(({ kind }) => kindCodes.code(kind)),
    facts.map(({ externalId }) => externalId),
    facts.map((_, index) => index < mapped.length),
  ];
}

function commitColumns(partitionId: number, commits: CollectedCommit[]) {
  return [
    partitionId,
    commits.map(commit => commit.position),
    commits.map(commit => commit.sha),
  ];
}

function unmappedColumns(partitionId: number, unmapped: UnmappedFact[]) {
  return [
    partitionId,
    unmapped.map(fact => fact.at.toISOString()),
    unmapped.map(fact => kindCodes.code(fact.kind)),
    unmapped.map(fact => fact.externalId),
    unmapped.map(fact => fact.reason),
  ];
}

function rejectedColumns(rejected: RejectedFact[]) {
  return [
    rejected.map(fact => fact.externalId),
    rejected.map(fact => fact.reason),
  ];
}
