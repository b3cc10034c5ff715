import type { Knex } from 'knex';

const waiting = `
  select count(*)::int as waiting, min(due_at) as next from streams
  where due_at is not null or failing_since is not null or not complete`;

/** Budgets and probes have their own time: it is looked again so often. */
const pause = 10 * 60_000;

/** When something is to be done again; undefined when all is done. */
export async function nextMoment(
  knex: Knex,
  now: Date,
): Promise<Date | undefined> {
  const { rows } = await knex.raw(waiting);
  const [{ waiting: count, next }] = rows;
  if (count === 0) return undefined;
  const soon = now.getTime() + pause;
  return new Date(Math.max(soon, next?.getTime() ?? soon));
}
