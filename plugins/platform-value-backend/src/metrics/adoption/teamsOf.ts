import type {
  AdoptionInterval,
  CapabilityHistory,
  Standing,
} from 'backstage-plugin-platform-value-node';
import { earliestAdoption } from '../../adoption/earliestAdoption';
import { holds } from '../ranges';
import { adoptionAt } from './adoptionAt';

/** How a team stands: it adopted when one of its entities did. */
export interface TeamAdoption {
  /** The entity ref of a group. */
  team: string;
  stands: 'adopted' | 'not-adopted' | 'unknown';
  /** Of the intervals that are open the one that stands for all; its class is the team's. */
  earliest?: AdoptionInterval;
  /** Whether it has, or had when it adopted, an alternative; undefined when nobody knows. */
  hasChoice?: boolean;
}

/**
 * The eligible teams, those that own an entity to which one of the
 * capabilities applies at the instant, in order of their refs.
 */
export function teamsOf(standing: Standing): TeamAdoption[] {
  const histories = new Map<string, CapabilityHistory[]>();
  const owners = ownersAt(standing);
  for (const history of standing.capabilities) {
    if (!holds(history.applicable, standing.at)) continue;
    for (const team of owners.get(history.entity) ?? []) {
      const own = histories.get(team);
      if (own) own.push(history);
      else histories.set(team, [history]);
    }
  }
  return [...histories]
    .map(([team, own]) => teamAdoption(team, own, standing.at))
    .sort((a, b) => (a.team < b.team ? -1 : 1));
}

function ownersAt({ ownerships, at }: Standing): Map<number, string[]> {
  const owners = new Map<number, string[]>();
  for (const { entity, team, start, end } of ownerships) {
    if (start > at || at >= end) continue;
    owners.set(entity, [...(owners.get(entity) ?? []), team]);
  }
  return owners;
}

function teamAdoption(
  team: string,
  histories: CapabilityHistory[],
  at: number,
): TeamAdoption {
  const adoptions = histories.flatMap(each => adoptionAt(each, at) ?? []);
  const earliest = earliestAdoption(
    adoptions.flatMap(each =>
      each.stands === 'adopted' ? [each.interval] : [],
    ),
  );
  if (earliest) {
    const hasChoice = earliest.class === 'voluntary';
    return { team, stands: 'adopted', earliest, hasChoice };
  }
  const isUnknown = adoptions.some(({ stands }) => stands === 'unknown');
  return {
    team,
    stands: isUnknown ? 'unknown' : 'not-adopted',
    hasChoice: choiceAt(histories, at),
  };
}

/** A mandate that was announced ends the choice. */
function choiceAt(histories: CapabilityHistory[], at: number) {
  const mayChoose = histories.some(
    ({ choice, mandates }) =>
      holds(choice ?? [], at) &&
      !mandates.some(({ announced }) => announced < at),
  );
  if (mayChoose) return true;
  return histories.every(({ choice }) => choice) ? false : undefined;
}
