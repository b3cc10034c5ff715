import type { World } from '../../world/World';
import { definitionsOf, type Definitions } from './Definitions';
import { factsWatched, historiesOf } from './historiesOf';
import type { History } from './History';
import { landscapeOf, type Placed } from './Landscape';
import { calendarOf, signsOf, type Signs } from './Signs';

/** What is observable of an organisation's adoption, over all time. */
export interface Organisation {
  world: World;
  definitions: Definitions;
  landscape: Placed[];
  /** By entity ref. */
  signs: Map<string, Signs>;
  /** Of every entity and every capability that is for it. */
  histories: History[];
}

/**
 * Reads everything that tells of adoption from a world, which takes a second
 * or two for two years of sixty services.
 *
 * @throws Error when files name a commit that is not there.
 */
export function organisationOf(
  world: World,
  definitions: Definitions = definitionsOf(world),
): Organisation {
  const landscape = landscapeOf(world);
  const members = landscape.filter(({ kind }) =>
    ['component', 'api', 'resource'].includes(kind),
  );
  const calendar = calendarOf(world);
  const signs = new Map(
    members.map(placed => [placed.ref, signsOf(world, placed, calendar)]),
  );
  const watched = factsWatched(world, [...signs.values()]);
  const histories = members.flatMap(placed =>
    historiesOf({
      placed,
      signs: signs.get(placed.ref)!,
      definitions,
      landscape,
      watched,
    }),
  );
  return { world, definitions, landscape, signs, histories };
}
