/** Share of a day's users that the busiest day of the period did not see. */
const newcomers = 0.35;

/**
 * Users of a period, from the users of each of its days: those of its busiest
 * day, and of every other day the share that was not there then. No less than
 * any day, no more than all together; it is how people of this world behave.
 */
export function uniquesOver(daily: number[]): number {
  const busiest = Math.max(0, ...daily);
  const all = daily.reduce((sum, users) => sum + users, 0);
  return busiest + Math.round((all - busiest) * newcomers);
}
