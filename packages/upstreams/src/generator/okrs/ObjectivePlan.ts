/** An objective that the organisation sets itself anew each half year. */
export interface ObjectivePlan {
  id: string;
  title: string;
  description: string;
  /** Id of the plan of the objective it serves. */
  parent?: string;
  owner: string;
  keyResults: KeyResultPlan[];
}

export interface KeyResultPlan {
  id: string;
  title: string;
  function: 'engineering' | 'product' | 'business';
  unit: string;
  /** When the half year begins. */
  baseline: number;
  aim: { target: number } | { low: number; high: number };
  /** Share of the way that is done when the half year is over, by the plan's maker. */
  pace: number;
  money?: 'revenue' | 'cost';
  measuredBy?: { metricId: string; scope: string; days: number };
  /** Entity refs. */
  entities: string[];
  /** Names of components whose own annotation ties them to it, so that the document need not. */
  annotatedBy?: string[];
}
