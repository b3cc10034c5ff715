import { placedAs } from './Landscape';
import type { Organisation } from './Organisation';
import { standingAt, type TrueAdoption } from './standingAt';

/**
 * How an entity stood at a moment to each capability that is for it, by the
 * capability's id: straight from what is observable, by code that the plugin
 * shares nothing with.
 *
 * @throws Error when there is no such entity.
 */
export function adoptionTruth(
  organisation: Organisation,
  { entity, at }: { entity: string; at: number },
): Map<string, TrueAdoption> {
  placedAs(entity, organisation.landscape);
  const own = organisation.histories.filter(each => each.entity === entity);
  return new Map(
    own.map(history => [history.capability, standingAt(history, at)]),
  );
}
