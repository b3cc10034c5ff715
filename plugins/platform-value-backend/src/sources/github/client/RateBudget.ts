import {
  SourceError,
  type SourceBudget,
} from 'backstage-plugin-platform-value-node';

/** GitHub counts REST and GraphQL apart. */
export type RateResource = 'core' | 'graphql';

/**
 * What a credential has left of one of its budgets, as the last answer said.
 * Unknown, and then unlimited, where a server sends no such headers.
 */
export class RateBudget {
  private known: (SourceBudget & { resetsAt: Date }) | undefined;

  /** @param options - `reserve`: the share that is never spent, 0 … 1 */
  constructor(
    private readonly options: {
      name: string;
      reserve: number;
      clock: () => Date;
    },
  ) {}

  /** Learns from the headers of an answer. */
  note(headers: Headers): void {
    const limit = numberOf(headers, 'x-ratelimit-limit');
    const remaining = numberOf(headers, 'x-ratelimit-remaining');
    const reset = numberOf(headers, 'x-ratelimit-reset');
    if (limit === undefined || remaining === undefined || reset === undefined) {
      return;
    }
    this.known = {
      limit,
      remaining,
      reserve: Math.round(limit * this.options.reserve),
      resetsAt: new Date(reset * 1000),
    };
  }

  /** What is known to be left; undefined once the window has passed. */
  left(): (SourceBudget & { resetsAt: Date }) | undefined {
    if (this.known && this.known.resetsAt <= this.options.clock()) {
      this.known = undefined;
    }
    return this.known;
  }

  /** @throws SourceError `throttled` when only the reserve is left. */
  assertAvailable(): void {
    const left = this.left();
    if (!left || left.remaining > left.reserve) return;
    throw new SourceError({
      code: 'throttled',
      message: `${this.options.name}: ${left.remaining} of ${left.limit} calls are left, and those are kept for the rest of the portal.`,
      remedy:
        'It goes on when the budget renews. To go faster, set up a GitHub App or lower platformValue.github.reserve.',
      retryAt: left.resetsAt,
    });
  }
}

function numberOf(headers: Headers, name: string): number | undefined {
  const text = headers.get(name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}
