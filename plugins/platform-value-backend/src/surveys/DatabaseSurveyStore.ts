import { randomUUID } from 'node:crypto';
import type {
  NewSurvey,
  SurveyAnswer,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { createKey, respondentOf } from './respondent';

/** A wave as it is stored. */
export interface StoredSurvey {
  surveyId: string;
  platform: string;
  opensAt: Date;
  closesAt: Date;
  openQuestion?: string;
}

/** What was answered of a wave, by nobody in particular and in no order. */
export interface SurveyAnswers {
  /** People it was shown to. */
  shown: number;
  nps: number[];
  developerCsat: number[];
  comments: string[];
  answered: number;
}

interface SurveyRow {
  survey_id: string;
  platform: string;
  opens_at: Date;
  closes_at: Date;
  open_question: string | null;
  key: Buffer | null;
}

const columns = 'survey_id, platform, opens_at, closes_at, open_question, key';

/**
 * A platform is asked about once in a quarter: looking and opening are one
 * statement, under a lock that others who open a wave of it wait for.
 */
const open = `
  insert into surveys (opens_at, closes_at, survey_id, key, platform, open_question)
  select i.* from (values (?::timestamptz, ?::timestamptz, ?::uuid, ?::bytea, ?::text, ?::text))
    as i(opens_at, closes_at, survey_id, key, platform, open_question)
  where not exists (
    select from surveys s where s.platform = i.platform and s.opens_at > i.opens_at - interval '84 days'
  )
  returning ${columns}`;

/** An answer is never lost by closing the invitation once more. */
const record = `
  insert into survey_respondents as r (survey_id, respondent, state, nps, developer_csat, comment)
  values (?::uuid, ?::bytea, ?, ?::int2, ?::int2, ?)
  on conflict (survey_id, respondent) do update set state = excluded.state, nps = excluded.nps,
    developer_csat = excluded.developer_csat, comment = excluded.comment
  where excluded.state = 'answered' or (r.state = 'shown' and excluded.state = 'dismissed')`;

const answers = `
  select survey_id, count(*)::int as shown, count(*) filter (where state = 'answered')::int as answered,
    coalesce(array_agg(nps order by nps) filter (where nps is not null), '{}') as nps,
    coalesce(array_agg(developer_csat order by developer_csat) filter (where developer_csat is not null), '{}')
      as developer_csat,
    coalesce(array_agg(comment order by comment collate "C") filter (where comment is not null), '{}') as comments
  from survey_respondents where survey_id = any(?::uuid[]) group by survey_id`;

interface AnswersRow {
  survey_id: string;
  shown: number;
  answered: number;
  nps: number[];
  developer_csat: number[];
  comments: string[];
}

/** Waves of surveys about platforms, and what was answered. */
export class DatabaseSurveyStore {
  constructor(private readonly knex: Knex) {}

  /** @returns undefined when the platform was asked about less than 84 days ago. */
  async open(
    { platform, closesAt, openQuestion }: NewSurvey,
    now: Date,
  ): Promise<StoredSurvey | undefined> {
    return this.knex.transaction(async tx => {
      await tx.raw('select pg_advisory_xact_lock(hashtext(?))', [
        `survey ${platform}`,
      ]);
      const { rows } = await tx.raw(open, [
        now,
        closesAt,
        randomUUID(),
        createKey(),
        platform,
        openQuestion ?? null,
      ]);
      return rows.map(storedSurvey)[0];
    });
  }

  /** Waves, newest first; of one platform when it is given. */
  async list(platform?: string): Promise<StoredSurvey[]> {
    const rows: SurveyRow[] = await this.knex('surveys')
      .where(platform === undefined ? {} : { platform })
      .orderBy('opens_at', 'desc')
      .orderBy('survey_id');
    return rows.map(storedSurvey);
  }

  /** Ends a wave before its time. @returns undefined when none such is open. */
  async close(surveyId: string, now: Date): Promise<StoredSurvey | undefined> {
    const rows: SurveyRow[] = await this.knex('surveys')
      .where({ survey_id: surveyId })
      .where('closes_at', '>', now)
      .update({ closes_at: now, key: null })
      .returning('*');
    return rows.map(storedSurvey)[0];
  }

  /** Destroys the keys of waves that have ended. @returns how many there were */
  async destroyKeys(now: Date): Promise<number> {
    return this.knex('surveys')
      .whereNotNull('key')
      .where('closes_at', '<=', now)
      .update({ key: null });
  }

  /** Waves that somebody neither answered nor dismissed, oldest first. */
  async readWaiting(userRef: string, now: Date): Promise<StoredSurvey[]> {
    const rows: (SurveyRow & { key: Buffer })[] = await this.openSurveys(now);
    const names = rows.map(row => respondentOf(row.key, userRef));
    const { rows: known } = await this.knex.raw(
      `select r.survey_id from unnest(?::uuid[], ?::bytea[]) as i(survey_id, respondent)
       join survey_respondents r using (survey_id, respondent) where r.state <> 'shown'`,
      [rows.map(row => row.survey_id), names],
    );
    const done = new Set(
      known.map((row: { survey_id: string }) => row.survey_id),
    );
    return rows.filter(row => !done.has(row.survey_id)).map(storedSurvey);
  }

  /** @returns whether the wave is open. */
  async recordState(
    surveyId: string,
    userRef: string,
    state: 'shown' | 'dismissed',
    now: Date,
  ): Promise<boolean> {
    return this.record({ surveyId, userRef, now }, [state, null, null, null]);
  }

  /** @returns whether the wave is open. */
  async recordAnswer(
    surveyId: string,
    userRef: string,
    { nps, developerCsat, comment }: SurveyAnswer,
    now: Date,
  ): Promise<boolean> {
    const parts = [nps ?? null, developerCsat ?? null, comment ?? null];
    return this.record({ surveyId, userRef, now }, ['answered', ...parts]);
  }

  /** What was answered, by wave; waves nobody saw are left out. */
  async readAnswers(surveyIds: string[]): Promise<Map<string, SurveyAnswers>> {
    const { rows } = await this.knex.raw(answers, [surveyIds]);
    return new Map(
      rows.map(
        ({
          survey_id: id,
          developer_csat: developerCsat,
          ...row
        }: AnswersRow): [string, SurveyAnswers] => [
          id,
          { ...row, developerCsat },
        ],
      ),
    );
  }

  private async record(
    who: { surveyId: string; userRef: string; now: Date },
    values: (string | number | null)[],
  ): Promise<boolean> {
    const { surveyId, userRef, now } = who;
    return this.knex.transaction(async tx => {
      const row: { key: Buffer } | undefined = await tx('surveys')
        .where({ survey_id: surveyId })
        .where('closes_at', '>', now)
        .whereNotNull('key')
        .forShare()
        .first('key');
      if (!row) return false;
      const respondent = respondentOf(row.key, userRef);
      await tx.raw(record, [surveyId, respondent, ...values] as Knex.Value[]);
      return true;
    });
  }

  private openSurveys(now: Date) {
    return this.knex('surveys')
      .where('closes_at', '>', now)
      .where('opens_at', '<=', now)
      .whereNotNull('key')
      .orderBy(['opens_at', 'survey_id']);
  }
}

function storedSurvey(row: SurveyRow): StoredSurvey {
  return {
    surveyId: row.survey_id,
    platform: row.platform,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    openQuestion: row.open_question ?? undefined,
  };
}
