import type { World } from '../../world/World';
import type { Period } from '../TruthOptions';
import { zonedDays } from './zonedDays';

/** What a component cost on the days (UTC) that begin in a period, in the currency of the pushes; undefined when nobody says. */
export function costTruth(
  { pushes }: Pick<World, 'pushes'>,
  { component, period }: { component: string; period: Period },
): number | undefined {
  const own = pushes?.components.get(component);
  const costs = zonedDays(period, 'UTC').flatMap(
    ({ date }) => own?.dayOf(date)?.costs ?? [],
  );
  return costs.length === 0
    ? undefined
    : costs.reduce((sum, { amount }) => sum + amount, 0);
}
