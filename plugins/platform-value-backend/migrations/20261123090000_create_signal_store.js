// @ts-check

/**
 * The whole store of Platform Value: the catalog's mirror, what sources are
 * asked for and how far they are, signals, links between them, exclusions and
 * stored readings. New tables only, so no lock is taken on anything in use.
 *
 * Moments that are compared with now are whole: rounded to the second, what
 * is due now could be due later.
 *
 * Every unique key of a large table holds entity_id, so that a distributed
 * Postgres can shard on it. Signals keep 8-byte columns first and their
 * variable ones last, and `kind` stands in each covering index: without it a
 * read through the parent table is never index-only. Where an entity says
 * which source a kind comes from, only that one watches it for the kind.
 */

const partitions = [
  ['deployment', 1, 'outcome'],
  ['change', 2, 'seconds, value, author'],
  ['build', 3, 'seconds, outcome'],
  ['incident', 4, 'seconds'],
  ['work_item', 5, 'seconds'],
  ['usage', 6, 'value, external_id'],
  ['retention', 7, 'value, facts'],
  ['cost', 8, 'value, external_id'],
  ['response', 9, 'value'],
  ['evidence', 10, 'value, outcome, external_id'],
  ['review', 11, 'seconds'],
  ['measurement', 12, 'value, external_id'],
];

const tables = `
  create table sources (
    source_id int2 generated always as identity primary key,
    id text collate "C" not null unique,
    run_started_at timestamptz(0),
    run_finished_at timestamptz(0),
    watched_until timestamptz(0),
    round_started_at timestamptz(0),
    backfill_started_at timestamptz(0),
    refresh_asked_at timestamptz(0),
    calls int4 not null default 0,
    moved int4 not null default 0,
    round_next int4 not null default 0,
    round_seen int4 not null default 0
  );

  create table budgets (
    not_before timestamptz,
    resets_at timestamptz,
    most int4,
    remaining int4,
    seconds int4 not null default 0,
    reserve float4 not null,
    source_id int2 not null,
    slices_at_once int2 not null,
    name text collate "C" not null,
    primary key (source_id, name, seconds)
  );

  create table event_deliveries (
    at timestamptz(0) not null,
    source_id int2 not null,
    delivery_id text collate "C" not null,
    primary key (source_id, delivery_id)
  );
  create index event_deliveries_at on event_deliveries (at);

  create table entities (
    entity_id int4 generated always as identity primary key,
    ref text collate "C" not null unique,
    uid text collate "C",
    kind text collate "C" not null,
    title text not null,
    content_hash text collate "C" not null,
    removed_at timestamptz(0)
  );
  create index entities_uid on entities (uid);

  create table memberships (
    valid_from timestamptz(0) not null,
    valid_to timestamptz(0) not null default 'infinity',
    entity_id int4 not null,
    relation int2 not null,
    target text collate "C" not null,
    primary key (entity_id, relation, target, valid_from)
  );
  create index memberships_target on memberships (target, relation) include (entity_id, valid_from, valid_to);

  create table partitions (
    partition_id int4 generated always as identity primary key,
    source_id int2 not null,
    key text collate "C" not null,
    unique (source_id, key)
  );

  create table assignments (
    until timestamptz(0) not null default 'infinity',
    entity_id int4 not null,
    source_id int2 not null,
    partition_id int4 not null,
    selector json not null,
    primary key (entity_id, source_id, partition_id)
  );
  create index assignments_partition on assignments (partition_id);

  create table expectations (
    entity_id int4 not null,
    kind int2 not null,
    because text not null,
    origin text collate "C" not null,
    primary key (entity_id, kind, origin)
  );

  create table streams (
    covered_from timestamptz(0),
    covered_until timestamptz(0),
    watched_until timestamptz(0),
    failing_since timestamptz(0),
    due_at timestamptz,
    lease_until timestamptz,
    reconciliation_due_at timestamptz,
    reconciled_at timestamptz(0),
    lease uuid,
    partition_id int4 not null,
    done int4 not null default 0,
    total int4,
    rows int4 not null default 0,
    present int4,
    missing int4,
    surplus int4,
    source_id int2 not null,
    attempts int2 not null default 0,
    place int2 not null default 0,
    complete boolean not null default false,
    kinds int2[] not null,
    stream text collate "C" not null,
    budget text collate "C" not null default '',
    wanted text collate "C",
    marker text collate "C",
    cursor json,
    failure json,
    primary key (partition_id, stream)
  ) with (fillfactor = 80);
  create index streams_due on streams (source_id, budget, complete desc, due_at, place) where due_at is not null;
  create index streams_reconciliation_due on streams (source_id, reconciliation_due_at) where reconciliation_due_at is not null;
  create index streams_leased on streams (source_id, lease_until) where lease_until is not null;

  create table commits (
    partition_id int4 not null,
    position int4 not null,
    sha text collate "C" not null,
    primary key (partition_id, sha) include (position)
  );

  create table unmapped_facts (
    at timestamptz(0) not null,
    partition_id int4 not null,
    kind int2 not null,
    external_id text collate "C" not null,
    reason text not null,
    primary key (partition_id, kind, external_id)
  );

  create table dead_letters (
    at timestamptz(0) not null,
    partition_id int4 not null,
    stream text collate "C" not null,
    external_id text collate "C" not null,
    reason text not null,
    primary key (partition_id, stream, external_id)
  );

  create table problems (
    first_at timestamptz(0) not null,
    source_id int2 not null,
    code text collate "C" not null,
    subject text collate "C" not null,
    message text not null,
    remedy text not null,
    primary key (source_id, code, subject)
  );

  create table definitions_documents (
    read_at timestamptz(0) not null,
    url text collate "C" primary key,
    content json not null
  );

  create table signals (
    at timestamptz(0) not null,
    source_updated_at timestamptz not null,
    value float8,
    entity_id int4 not null,
    seconds int4,
    source_id int2 not null,
    kind int2 not null,
    outcome int2 not null default 0,
    author "char" not null default 'h',
    external_id text collate "C" not null,
    facts json,
    primary key (entity_id, kind, source_id, external_id)
  ) partition by list (kind);

  create table tombstones (
    removed_at timestamptz not null,
    entity_id int4 not null,
    source_id int2 not null,
    kind int2 not null,
    external_id text collate "C" not null,
    primary key (entity_id, kind, source_id, external_id)
  );

  create table links (
    at timestamptz(0) not null,
    entity_id int4 not null,
    seconds int4,
    lag int4,
    confidence float4 not null default 1,
    source_id int2 not null,
    kind int2 not null,
    method int2 not null,
    author "char" not null default 'h',
    from_id text collate "C" not null,
    to_id text collate "C" not null,
    primary key (entity_id, kind, source_id, from_id, to_id)
  );
  create index links_at on links (entity_id, kind, at)
    include (seconds, lag, confidence, method, author, from_id, to_id);

  create table exclusions (
    created_at timestamptz(0) not null,
    exclusion_id int4 generated always as identity,
    entity_id int4 not null,
    source_id int2 not null,
    kind int2 not null,
    action text collate "C" not null,
    external_id text collate "C" not null,
    deployment text collate "C",
    reason text not null,
    primary key (entity_id, kind, source_id, external_id),
    unique (entity_id, exclusion_id)
  );

  create table unlinked_entities (
    since timestamptz(0) not null,
    entity_id int4 primary key
  );

  create table dirty_entities (
    since timestamptz(0) not null,
    entity_id int4 primary key
  );

  create table readings (
    computed_at timestamptz(0) not null,
    value float8,
    surety float8,
    scope_id int4 not null,
    sample_size int4 not null,
    period int2 not null,
    metric_id text collate "C" not null,
    reading json not null,
    primary key (scope_id, period, metric_id)
  ) with (fillfactor = 80);
  create index readings_value on readings (metric_id, period, value) include (scope_id, sample_size);

  create table reading_periods (
    period_end timestamptz(0) not null,
    computed_at timestamptz(0) not null,
    days int4 not null,
    period int2 primary key
  );

  create view coverage as
    select a.entity_id, k.kind, a.source_id, s.covered_from,
      least(a.until, s.covered_until, case when s.failing_since is null and s.due_at is null and s.complete
        then greatest(s.watched_until, o.watched_until)
        else s.watched_until end) as covered_until
    from assignments a
    join streams s on s.partition_id = a.partition_id
    join sources o on o.source_id = a.source_id
    cross join lateral unnest(s.kinds) as k(kind)
    where s.covered_from is not null and (
      not exists (select from expectations x where x.entity_id = a.entity_id and x.kind = k.kind
        and x.origin like 'source:%')
      or exists (select from expectations x where x.entity_id = a.entity_id and x.kind = k.kind
        and x.origin = 'source:' || a.source_id)
    );
`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(tables);
  for (const [name, code, columns] of partitions) {
    const table = `signals_${name}`;
    await knex.raw(`
      create table ${table} partition of signals for values in (${code})
        with (autovacuum_vacuum_insert_scale_factor = 0.02);
      create index on ${table} (entity_id, at) include (${columns}, kind);
    `);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`
    drop view coverage;
    drop table reading_periods, readings, dirty_entities, unlinked_entities, exclusions, links, tombstones,
      signals, definitions_documents, problems, dead_letters, unmapped_facts, commits, streams,
      expectations, assignments, partitions, memberships, entities, event_deliveries, budgets, sources;
  `);
};
