import { useApi } from '@backstage/frontend-plugin-api';
import type {
  PeriodQueryInput,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import { platformValueApiRef } from '../api/platformValueApi';
import { useLoaded, type Loaded } from '../load/useLoaded';
import { figuresOf, type Figure } from './Figure';

/** A scorecard, and its readings beside the words of their metrics. */
export interface ScorecardFigures {
  scorecard: Scorecard;
  figures: Figure[];
}

/** The scorecard of an entity over a period. */
export function useScorecard(
  entityRef: string,
  period: PeriodQueryInput,
): Loaded<ScorecardFigures> {
  const api = useApi(platformValueApiRef);
  const load = async () => {
    const [scorecard, metrics] = await Promise.all([
      api.readScorecard(entityRef, period),
      api.listMetrics(),
    ]);
    return { scorecard, figures: figuresOf(scorecard, metrics) };
  };
  return useLoaded(load, `${entityRef} ${JSON.stringify(period)}`);
}
