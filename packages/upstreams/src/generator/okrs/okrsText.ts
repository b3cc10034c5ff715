import { stringify } from 'yaml';
import { day } from '../simulation/duration';
import { checkInsOf } from './checkIns';
import { halfYearAt, halfYearsUntil, type HalfYear } from './halfYears';
import type { KeyResultPlan, ObjectivePlan } from './ObjectivePlan';
import { objectives } from './objectives';

/** The path of the document in the repository of the definitions. */
export const okrsPath = 'okrs.yaml';

export interface OkrsTextOptions {
  /** When the world began, epoch milliseconds at UTC midnight. */
  start: number;
  /** Nothing was said at or after it, epoch milliseconds. */
  end: number;
  /** Names of the components there are: others are not linked to. */
  components: readonly string[];
}

function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function idIn(id: string, { number }: HalfYear): string {
  return `${id}-h${number + 1}`;
}

function aimOf({ baseline, aim }: KeyResultPlan) {
  if ('low' in aim) return { kind: 'maintain', range: aim };
  const kind = aim.target > baseline ? 'increase' : 'decrease';
  return { kind, target: aim.target };
}

function keyResultOf(
  plan: KeyResultPlan,
  half: HalfYear,
  { end, components }: OkrsTextOptions,
) {
  const { id, title, unit, baseline, money, measuredBy, entities } = plan;
  const isThere = (ref: string) =>
    !ref.startsWith('component:') || components.includes(ref.split('/')[1]);
  return {
    id: idIn(id, half),
    title,
    function: plan.function,
    ...aimOf(plan),
    unit,
    baseline: { value: baseline, at: dateOf(half.start) },
    due: dateOf(half.end - day),
    ...(money && { money }),
    ...(measuredBy && { measuredBy }),
    entities: entities.filter(isThere),
    checkIns: checkInsOf(plan, half, end),
  };
}

function stateOf({ start, end }: HalfYear, now: number): string {
  if (start >= now) return 'draft';
  return end <= now ? 'done' : 'active';
}

function objectiveOf(
  plan: ObjectivePlan,
  half: HalfYear,
  options: OkrsTextOptions,
) {
  const { id, title, description, parent, owner, keyResults } = plan;
  return {
    id: idIn(id, half),
    title,
    description,
    ...(parent && { parent: idIn(parent, half) }),
    period: { start: dateOf(half.start), end: dateOf(half.end - day) },
    owner,
    state: stateOf(half, options.end),
    keyResults: keyResults.map(result => keyResultOf(result, half, options)),
  };
}

/**
 * The organisation's objectives with their key results, as its OKR tool would
 * export them: YAML, each half year that had begun by the end of the world,
 * and the draft of the next.
 */
export function okrsText(options: OkrsTextOptions): string {
  const all = halfYearsUntil(options).flatMap(half =>
    objectives.map(objective => objectiveOf(objective, half, options)),
  );
  return stringify({ objectives: all }, { aliasDuplicateObjects: false });
}

/** Key results that a component's own annotation ties it to, at a moment. */
export function annotatedKeyResults(
  component: string,
  time: { start: number; at: number },
): string[] {
  const half = halfYearAt(time);
  if (!half) return [];
  return objectives
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ annotatedBy = [] }) => annotatedBy.includes(component))
    .map(({ id }) => idIn(id, half));
}
