import type { RepositoryFacts } from '../readRepository';
import { wholeSecond } from '../timestamp';

/** GitHub forgets runs after this many days. */
const keptDays = 400;

/** Since when GitHub would still show a run of a repository. */
export function runsBeginning(
  { createdAt }: Pick<RepositoryFacts, 'createdAt'>,
  now: Date,
): Date {
  const kept = wholeSecond(now.getTime() - keptDays * 24 * 60 * 60 * 1000);
  return createdAt > kept ? createdAt : kept;
}
