// @ts-check

/**
 * Objectives, key results, what was said of them, what they are tied to, and
 * initiatives. New tables only. They are small: keys are the ids that people
 * gave. Links are dated, so that what an entity served on a past day is known;
 * `changed_links` holds whose catalog entity has to be processed again, and
 * from when on.
 */
const tables = `
  create table objectives (
    period_start date not null,
    period_end date not null,
    id text collate "C" primary key,
    parent text collate "C",
    owner text collate "C" not null,
    state text collate "C" not null,
    title text not null,
    description text,
    url text
  );

  create table key_results (
    baseline float8 not null,
    target float8,
    low float8,
    high float8,
    baseline_at date not null,
    due date not null,
    days int4,
    id text collate "C" primary key,
    objective text collate "C" not null,
    function text collate "C" not null,
    kind text collate "C" not null,
    money text collate "C",
    metric_id text collate "C",
    scope text collate "C",
    unit text,
    title text not null
  );
  create index key_results_objective on key_results (objective);

  create table check_ins (
    at timestamptz(3) not null,
    value float8 not null,
    confidence float8,
    key_result text collate "C" not null,
    comment text,
    primary key (key_result, at)
  );

  create table key_result_links (
    since timestamptz(3) not null,
    until timestamptz(3) not null default 'infinity',
    entity_id int4 not null,
    origin text collate "C" not null,
    key_result text collate "C" not null,
    primary key (entity_id, key_result, origin, since)
  );
  create index key_result_links_key_result on key_result_links (key_result);

  create table changed_links (
    due_at timestamptz(3) not null,
    entity_id int4 primary key
  );

  create table initiatives (
    initiative_id int4 generated always as identity primary key,
    shipped_at date,
    state text collate "C" not null,
    platform text collate "C" not null,
    title text not null,
    key_results text[] not null,
    entity_ids int4[] not null
  );
`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(tables);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`
    drop table initiatives, changed_links, key_result_links, check_ins, key_results, objectives;
  `);
};
