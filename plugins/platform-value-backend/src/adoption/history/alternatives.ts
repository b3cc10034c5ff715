import { clipped, union } from '../../platforms/stretches';
import type { AdoptionHistory, Sighting } from './AdoptionHistory';
import { isAdopting, type Own } from './Own';

/** Those of one job are alternatives of each other. */
export function shownAlternatives({ seen }: Own, siblings: Own[]): Sighting[] {
  const ofSiblings = siblings.flatMap(sibling =>
    clipped(sibling.seen.filter(isAdopting), sibling.within).map(sighting => ({
      ...{ ...sighting, alternative: sibling.capability.title },
    })),
  );
  return [...seen.filter(each => !isAdopting(each)), ...ofSiblings];
}

/** From when to when each alternative was seen. */
export function alternativesIn(
  sightings: Sighting[],
): AdoptionHistory['alternatives'] {
  const titles = new Set(sightings.flatMap(({ alternative: t }) => t ?? []));
  return [...titles].flatMap(title =>
    union(sightings.filter(({ alternative }) => alternative === title)).map(
      stretch => ({ ...stretch, title }),
    ),
  );
}
