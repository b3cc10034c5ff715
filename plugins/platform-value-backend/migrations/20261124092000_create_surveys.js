// @ts-check

/**
 * Waves of surveys and what was answered. Whoever was asked is held by a keyed
 * hash of their entity ref; the key goes when the wave closes, and then nobody
 * can tell any more whose row it was.
 */
const tables = `
  create table surveys (
    opens_at timestamptz(0) not null,
    closes_at timestamptz(0) not null,
    survey_id uuid primary key,
    key bytea,
    platform text collate "C" not null,
    open_question text
  );
  create index surveys_platform on surveys (platform, opens_at);
  create index surveys_open on surveys (closes_at) where key is not null;

  create table survey_respondents (
    survey_id uuid not null references surveys on delete cascade,
    nps int2,
    developer_csat int2,
    state text collate "C" not null,
    respondent bytea not null,
    comment text,
    primary key (survey_id, respondent)
  );
`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(tables);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table survey_respondents, surveys');
};
