// @ts-check

/**
 * What entities say of themselves, dated; how each stood to each capability;
 * why teams do not adopt one. New tables only.
 *
 * A history is read and written as a whole and never searched, so it is one
 * document. `adoption_definitions` holds one row: by which definitions the
 * histories were made.
 */
const tables = `
  create table entity_traits (
    valid_from timestamptz(0) not null,
    valid_to timestamptz(0) not null default 'infinity',
    entity_id int4 not null,
    trait int2 not null,
    key text collate "C" not null,
    value text collate "C" not null,
    primary key (entity_id, trait, key, value, valid_from)
  );
  create index entity_traits_type on entity_traits (value, entity_id) where trait = 1 and valid_to = 'infinity';

  create table stale_adoptions (
    since timestamptz(0) not null,
    entity_id int4 primary key
  );

  create table adoption_definitions (
    one boolean primary key default true check (one),
    computed_at timestamptz(0) not null,
    hash text collate "C" not null
  );

  create table adoption_histories (
    computed_at timestamptz(0) not null,
    entity_id int4 not null,
    capability text collate "C" not null,
    platform text collate "C" not null,
    history json not null,
    primary key (entity_id, capability)
  ) with (fillfactor = 90);
  create index adoption_histories_platform on adoption_histories (platform, entity_id);

  create table adoption_reasons (
    valid_from timestamptz not null,
    valid_to timestamptz not null default 'infinity',
    planned_for date,
    exempt_until date,
    entity_id int4 not null,
    capability text collate "C" not null,
    answer text collate "C" not null,
    comment text,
    primary key (entity_id, capability, valid_from)
  );

  create table fact_watches (
    watched_from timestamptz(0) not null,
    watched_until timestamptz(0) not null,
    fact text collate "C" primary key
  );
`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(tables);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`
    drop table fact_watches, adoption_reasons, adoption_histories, adoption_definitions, stale_adoptions, entity_traits;
  `);
};
