import type { Scorecard } from 'backstage-plugin-platform-value-common';
import type { ResolvedQuestion } from './ScopeLoader';
import { RecentlyUsed } from './RecentlyUsed';

/** How long a scorecard is kept, in milliseconds. */
const keptFor = 60_000;

/** About 10 kB each. */
const mostKept = 1000;

interface Kept {
  /** See `readDataVersion`. */
  version: string;
  /** Epoch milliseconds. */
  until: number;
  scorecard: Scorecard;
}

/**
 * Scorecards of the last minute, for as long as what they are made of is the
 * same. Knows nothing of who asks: whether they may see it is asked before.
 */
export class RecentScorecards {
  private readonly kept = new RecentlyUsed<string, Kept>(mostKept);

  constructor(private readonly clock: () => Date) {}

  /** The scorecard kept for a question, or else a new one, which is kept. */
  async readOr(
    question: ResolvedQuestion,
    version: string,
    compute: () => Promise<Scorecard>,
  ): Promise<Scorecard> {
    const key = keyOf(question);
    const found = this.kept.get(key);
    const now = this.clock().getTime();
    if (found && found.version === version && now < found.until) {
      return found.scorecard;
    }
    const scorecard = await compute();
    this.kept.set(key, { version, until: now + keptFor, scorecard });
    return scorecard;
  }
}

/** As it was asked: a period up to now is the same one for a minute. */
function keyOf({ scope, asked }: ResolvedQuestion): string {
  return JSON.stringify([scope, asked.asOf, asked.days, asked.timeZone]);
}
