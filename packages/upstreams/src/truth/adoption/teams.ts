import type { Beginning, History } from './History';
import { placedAs } from './Landscape';
import type { Organisation } from './Organisation';
import { isAdopted, standingAt, type TrueClass } from './standingAt';
import { holds } from './Stretch';

/** How a team stands to some capabilities, by the entities it owns. */
export interface TrueTeam {
  /** Entity ref. */
  team: string;
  /** That of its earliest open adoption; of several that began together the one least by choice. */
  class?: Beginning;
  /** It has adopted nothing, and of something nobody can say. */
  isUnknown: boolean;
  /** Whether it has a choice, or had one when it adopted. */
  hasChoice: boolean;
}

const byChoice: TrueClass[] = ['mandated', 'unforced', 'voluntary'];

/** Histories by the team that owns the entity. */
export function byTeam(
  { landscape }: Organisation,
  histories: readonly History[],
): Map<string, History[]> {
  const teams = new Map<string, History[]>();
  for (const history of histories) {
    const { owner } = placedAs(history.entity, landscape);
    if (owner) teams.set(owner, [...(teams.get(owner) ?? []), history]);
  }
  return teams;
}

/** A mandate that is announced ends the choice. */
function mayChoose({ choice, mandates }: History, at: number): boolean {
  const isTold = mandates.some(({ announced }) => announced < at);
  return !isTold && choice.some(stretch => holds(stretch, at));
}

function teamAt(team: string, histories: History[], at: number): TrueTeam {
  const standings = histories.map(history => standingAt(history, at));
  const [first] = standings
    .filter(standing => isAdopted(standing.class))
    .sort(
      (one, other) =>
        (one.since ?? 0) - (other.since ?? 0) ||
        byChoice.indexOf(one.class) - byChoice.indexOf(other.class),
    );
  const own = first?.class;
  return {
    team,
    ...(own && isAdopted(own) && { class: own }),
    isUnknown: !own && standings.some(each => each.class === 'unknown'),
    hasChoice: own
      ? own === 'voluntary'
      : histories.some(history => mayChoose(history, at)),
  };
}

/** The teams that own at least one entity that a capability is for at a moment, by ref. */
export function eligibleTeams(
  organisation: Organisation,
  histories: readonly History[],
  at: number,
): TrueTeam[] {
  const offered = histories.filter(({ offeredFrom }) => offeredFrom <= at);
  return [...byTeam(organisation, offered)]
    .map(([team, own]) => teamAt(team, own, at))
    .sort((one, other) => (one.team < other.team ? -1 : 1));
}
