import type { Knex } from 'knex';
import type { FoundProblem } from '../DatabaseProblemStore';

/** What problems of costs without an entity are called. */
export const unallocatedCode = 'unallocated-cost';

const forget = `
  delete from problems where source_id = ? and code = ? and subject = any(?::text[])
    and not (subject = any(?::text[]))`;

const note = `
  insert into problems (first_at, source_id, code, subject, message, remedy)
  select ?::timestamptz, ?::int2, ?, i.* from unnest(?::text[], ?::text[], ?::text[]) as i(subject, message, remedy)
  order by i.subject collate "C"
  on conflict (source_id, code, subject) do update set message = excluded.message, remedy = excluded.remedy`;

/** Costs that are no entity's, month by month, as Data health shows them. */
export class DatabaseUnallocatedCosts {
  constructor(private readonly knex: Knex) {}

  /** Makes `problems` all there are of some months; other months stay. */
  async replace(
    sourceId: number,
    { months, problems }: { months: string[]; problems: FoundProblem[] },
    now: Date,
  ): Promise<void> {
    const subjects = problems.map(({ subject }) => subject);
    await this.knex.transaction(async tx => {
      await tx.raw(forget, [sourceId, unallocatedCode, months, subjects]);
      if (!problems.length) return;
      await tx.raw(note, [
        ...[now, sourceId, unallocatedCode, subjects],
        problems.map(({ message }) => message),
        problems.map(({ remedy }) => remedy),
      ]);
    });
  }
}
