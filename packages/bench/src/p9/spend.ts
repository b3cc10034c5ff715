import type { Resource } from './GithubLimits';
import type { Simulation } from './simulateBackfill';

/**
 * Makes a call where the budget lets it.
 *
 * @returns when it was done, or when it may be tried again
 */
export function spend(
  { github, budgets }: Simulation,
  call: { resource: Resource; cost: number; at: number },
): { doneAt: number } | { retryAt: number } {
  const { resource, cost, at } = call;
  const budget = budgets[resource];
  const freeAt = budget.freeAt(cost, at);
  if (freeAt > at) return { retryAt: freeAt };
  const answer = github.call(resource, cost, at);
  if (answer.refused) {
    // the secondary limits count REST and GraphQL together
    Object.values(budgets).forEach(each => each.pause(answer.retryAt));
    return { retryAt: answer.retryAt };
  }
  budget.learn(answer.remaining, answer.resetsAt);
  return { doneAt: answer.doneAt };
}
