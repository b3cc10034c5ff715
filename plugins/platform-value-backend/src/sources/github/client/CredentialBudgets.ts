import type {
  Budget,
  SourceEnvironment,
  SourceError,
} from 'backstage-plugin-platform-value-node';
import { budgetNames, type RateResource } from './budgetNames';

/** What the budgets of a credential are opened with. */
export interface CredentialBudgetsOptions {
  /** The host, and the owner where the credential is its own. */
  name: string;
  /** The share of each budget that is never spent, 0 … 1. */
  reserve: number;
  openBudget: SourceEnvironment['openBudget'];
}

/** Many, since what is limited is requests, and those of many slices are made as one. */
const slicesAtOnce = 32;

/** The budgets of one credential: GitHub counts REST and GraphQL apart. */
export class CredentialBudgets {
  private readonly budgets: Record<RateResource, Budget>;

  constructor({ name, reserve, openBudget }: CredentialBudgetsOptions) {
    const names = budgetNames(name);
    const open = (resource: RateResource) =>
      openBudget({
        name: names[resource],
        reserve,
        slicesAtOnce,
      });
    this.budgets = { rest: open('rest'), graphql: open('graphql') };
  }

  /** @throws SourceError `throttled` when a call must not be made now. */
  async spend(resource: RateResource, cost: number): Promise<void> {
    await this.budgets[resource].spend(cost);
  }

  /** Learns from the headers of an answer; a server without limits sends none. */
  async learn(resource: RateResource, headers: Headers): Promise<void> {
    const limit = numberOf(headers, 'x-ratelimit-limit');
    const remaining = numberOf(headers, 'x-ratelimit-remaining');
    const reset = numberOf(headers, 'x-ratelimit-reset');
    if (limit === undefined || remaining === undefined || reset === undefined) {
      return;
    }
    const resetsAt = new Date(reset * 1000);
    await this.budgets[resource].learn({ limit, remaining, resetsAt });
  }

  /**
   * Pauses as a refusal asks for: the one budget that is empty, else both,
   * since GitHub's secondary limits count REST and GraphQL together.
   */
  async heed(
    resource: RateResource,
    { retryAt }: SourceError,
    headers: Headers,
  ): Promise<void> {
    if (!retryAt) return;
    const empty = numberOf(headers, 'x-ratelimit-remaining') === 0;
    const paused = empty
      ? [this.budgets[resource]]
      : Object.values(this.budgets);
    for (const budget of paused) await budget.pause(retryAt);
  }
}

function numberOf(headers: Headers, name: string): number | undefined {
  const text = headers.get(name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}
