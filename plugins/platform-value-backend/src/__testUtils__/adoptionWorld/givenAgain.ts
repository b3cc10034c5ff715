import { recompute } from '../recompute';
import type { ComputedScorecard } from './computeScorecard';
import type { AdoptionWorld } from './startAdoptionWorld';

/** A figure of a scorecard, and what its exported rows come to. */
export interface GivenAgain {
  metricId: string;
  value: number;
  again: number | undefined;
}

/** Computes figures of a scorecard again, those that are wanted, from nothing but their evidence. */
export async function givenAgain(
  { scorecards }: AdoptionWorld,
  { resolved, readings }: ComputedScorecard,
  isWanted: (metricId: string) => boolean,
): Promise<GivenAgain[]> {
  const visible = new Set(resolved.scope.members.map(({ ref }) => ref));
  const given: GivenAgain[] = [];
  for (const { metricId, value } of readings) {
    if (value === undefined || !isWanted(metricId)) continue;
    const evidence = await scorecards.readEvidence(resolved, {
      ...{ metricId, visible, visibleOf: async refs => new Set(refs) },
    });
    const { figure } = scorecards.metric(metricId);
    const again = recompute(figure, { ...evidence, mayExclude: false });
    given.push({ metricId, value, again });
  }
  return given;
}
