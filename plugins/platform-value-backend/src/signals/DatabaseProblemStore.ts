import type { Knex } from 'knex';

/** Something wrong with what an administrator or an author wrote. */
export interface FoundProblem {
  code: string;
  subject: string;
  message: string;
  remedy: string;
}

const insert = `
  insert into problems (first_at, source_id, code, subject, message, remedy)
  select ?::timestamptz, ?::int2, i.* from unnest(?::text[], ?::text[], ?::text[], ?::text[])
    as i(code, subject, message, remedy)
  where not exists (
    select from problems p where p.source_id = ? and p.code = i.code and p.subject = i.subject and p.message = i.message
  )
  order by i.code collate "C", i.subject collate "C"
  on conflict (source_id, code, subject) do update set message = excluded.message, remedy = excluded.remedy
  returning code, subject, message, remedy`;

/** Problems of a source, each from when it was first met until it is gone. */
export class DatabaseProblemStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Makes `problems` all there are of a source.
   *
   * @returns those that were not known before, to be logged once
   */
  async replace(
    sourceId: number,
    problems: FoundProblem[],
    now: Date,
  ): Promise<FoundProblem[]> {
    const keys = problems.map(({ code, subject }) => `${code} ${subject}`);
    const distinct = problems.filter(
      (problem, index) =>
        keys.indexOf(`${problem.code} ${problem.subject}`) === index,
    );
    return this.knex.transaction(async tx => {
      await tx.raw(
        `delete from problems where source_id = ? and not (code || ' ' || subject = any(?::text[]))`,
        [sourceId, keys],
      );
      if (!distinct.length) return [];
      const { rows } = await tx.raw(insert, [
        now,
        sourceId,
        distinct.map(problem => problem.code),
        distinct.map(problem => problem.subject),
        distinct.map(problem => problem.message),
        distinct.map(problem => problem.remedy),
        sourceId,
      ]);
      return rows;
    });
  }
}
