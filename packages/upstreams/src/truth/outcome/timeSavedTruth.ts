import type { Organisation } from '../adoption/Organisation';
import { buildsIn } from '../buildTruth';
import { factsOf } from '../Facts';
import { median } from '../median';
import type { Period } from '../TruthOptions';

/** What a run of a component takes less since it adopted something. Hours. */
export interface TimeSaved {
  /** Difference of the medians; absent without a run on either side. */
  value?: number;
  /** What that came to over all runs after, from means without the longest and the shortest tenth. */
  total?: number;
  before: number;
  after: number;
}

const day = 24 * 60 * 60 * 1000;
const gap = 14 * day;
const length = 90 * day;

function trimmedMean(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const cut = Math.floor(sorted.length * 0.1);
  const kept = sorted.slice(cut, sorted.length - cut);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

function firstAdoption(
  { histories }: Organisation,
  { entity, capability }: { entity: string; capability?: string },
): number | undefined {
  const starts = histories
    .filter(history => history.entity === `component:default/${entity}`)
    .filter(history => !capability || history.capability === capability)
    .flatMap(({ adopted }) => adopted.map(({ start }) => start));
  return starts.length > 0 ? Math.min(...starts) : undefined;
}

/**
 * Compares the builds of the 90 days that end 14 days before a component first
 * adopted a capability (any when absent) with those of the 90 days that begin
 * 14 days after. Undefined when it did not, or those days are not over by `at`.
 *
 * @throws Error when there is no such component.
 */
export function timeSavedTruth(
  organisation: Organisation,
  options: { entity: string; capability?: string; at: number },
): TimeSaved | undefined {
  const facts = factsOf(organisation.world, options.entity);
  const adopted = firstAdoption(organisation, options);
  if (!facts || adopted === undefined) return undefined;
  if (adopted + gap + length > options.at) return undefined;
  const hoursIn = (period: Period) =>
    buildsIn({ facts, period }).map(({ minutes }) => minutes / 60);
  const before = hoursIn({ start: adopted - gap - length, end: adopted - gap });
  const after = hoursIn({ start: adopted + gap, end: adopted + gap + length });
  const counts = { before: before.length, after: after.length };
  if (before.length === 0 || after.length === 0) return counts;
  return {
    value: (median(before) ?? 0) - (median(after) ?? 0),
    total: (trimmedMean(before) - trimmedMean(after)) * after.length,
    ...counts,
  };
}
