import type { Reading } from 'backstage-plugin-platform-value-common';
import type { ResolvedQuestion } from '../../scorecards/ScopeLoader';
import type { ScorecardQuestion } from '../../scorecards/Scorecards';
import type { AdoptionWorld } from './startAdoptionWorld';

/** A scorecard's readings, and what it was asked of. */
export interface ComputedScorecard {
  resolved: ResolvedQuestion;
  readings: Reading[];
}

/** Computes a scorecard of any scope and period. */
export async function computeScorecard(
  { scorecards }: AdoptionWorld,
  question: ScorecardQuestion,
): Promise<ComputedScorecard> {
  const resolved = await scorecards.resolve(question);
  const { categories } = await scorecards.compute(resolved);
  return { resolved, readings: categories.flatMap(each => each.readings) };
}
