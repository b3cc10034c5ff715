import type { History } from './History';
import { membersOf, type AdoptionScope } from './membersOf';
import type { Organisation } from './Organisation';
import { shareOf, type Share } from './Share';
import { isAdopted, standingAt, type TrueClass } from './standingAt';
import { eligibleTeams } from './teams';

/** The metrics of adoption that are shares at a moment. */
export type AdoptionShare =
  | 'capability-adoption'
  | 'parallel-running'
  | 'adoption-rate'
  | 'voluntary-adoption-rate'
  | 'choice-coverage'
  | 'mandated-share'
  /** Of the entities, those that adopted any of it. */
  | 'services';

/** One that adopted nothing is unknown as long as anything of it is. */
function serviceShare(histories: readonly History[], at: number): Share {
  const entities = [...new Set(histories.map(({ entity }) => entity))];
  const classesOf = (entity: string) =>
    histories
      .filter(history => history.entity === entity)
      .map(history => standingAt(history, at).class);
  const has = (classes: TrueClass[]) => classes.some(isAdopted);
  return shareOf(entities.map(classesOf), {
    has,
    isUnknown: classes => !has(classes) && classes.includes('unknown'),
  });
}

/**
 * The shares of a scope at a moment: of its applicable capabilities (entity by
 * entity), and of its eligible teams. Of an adoption that nobody watched any
 * more it is still known that it was seen.
 *
 * @throws Error when there is no such entity.
 */
export function adoptionMetricsTruth(
  organisation: Organisation,
  { scope, at }: { scope: AdoptionScope; at: number },
): Record<AdoptionShare, Share> {
  const histories = membersOf(organisation, scope).filter(
    ({ offeredFrom }) => offeredFrom <= at,
  );
  const standings = histories.map(history => standingAt(history, at));
  const adopted = standings.filter(standing => isAdopted(standing.class));
  const teams = eligibleTeams(organisation, histories, at);
  const ofTeams = (has: (team: (typeof teams)[number]) => boolean) =>
    shareOf(teams, { has, isUnknown: team => team.isUnknown });
  return {
    'capability-adoption': shareOf(standings, {
      has: standing => isAdopted(standing.class),
      isUnknown: standing => standing.class === 'unknown',
    }),
    'parallel-running': shareOf(adopted, {
      has: ({ parallelSince }) => parallelSince !== undefined,
    }),
    'adoption-rate': ofTeams(team => team.class !== undefined),
    'voluntary-adoption-rate': ofTeams(team => team.class === 'voluntary'),
    'choice-coverage': ofTeams(team => team.hasChoice),
    'mandated-share': ofTeams(team => team.class === 'mandated'),
    services: serviceShare(histories, at),
  };
}
