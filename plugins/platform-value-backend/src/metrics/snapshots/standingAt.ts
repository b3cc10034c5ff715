import type { Origin, Standing } from 'backstage-plugin-platform-value-node';
import type { AdoptionFacts } from '../AdoptionFacts';
import { createdIn } from '../outcome/createdIn';
import { holds, type Range } from '../ranges';
import type { ScopeFacts } from '../ScopeFacts';
import { remembered, type Remembered } from './remembered';

/** An instant, and the period that ends with it. Seconds since the epoch. */
export interface Moment {
  start: number;
  at: number;
}

/** Metrics and periods of a scope look at the same instants. */
const standings: Remembered<Standing> = new WeakMap();

/** How those stand who belong to the scope at an instant; the rest is left out. */
export function standingAt(
  facts: ScopeFacts,
  adoption: AdoptionFacts,
  moment: Moment,
): Standing {
  return remembered(standings, facts, `${moment.start} ${moment.at}`, () =>
    makeStanding(facts, adoption, moment),
  );
}

function makeStanding(
  facts: ScopeFacts,
  adoption: AdoptionFacts,
  { start, at }: Moment,
): Standing {
  const belongs = ({ entity }: { entity: number }) =>
    belongsAt(facts.memberships?.get(entity), at);
  return {
    at,
    start,
    timeZone: adoption.timeZone,
    capabilities: adoption.capabilities.filter(belongs),
    ownerships: adoption.ownerships,
    platforms: adoption.platforms.filter(
      platform => holds(platform.belongs, at) && holds(platform.exists, at),
    ),
    offers: adoption.offers.filter(offer => holds([offer], at)),
    origins: originsWithin(facts, adoption, { start, at }).filter(belongs),
    observations: facts.observations,
  };
}

function originsWithin(
  { coverage }: ScopeFacts,
  { services, templated }: AdoptionFacts,
  { start, at: end }: Moment,
): Origin[] {
  // How it deploys may be known since later, or not at all.
  return [...createdIn(coverage, { start, end }, ['deployment', 'evidence'])]
    .filter(([entity]) => services.has(entity))
    .map(([entity, at]) => ({
      ...{ entity, at, fromGoldenPath: templated.has(entity) },
    }));
}

function belongsAt(memberships: readonly Range[] | undefined, at: number) {
  return memberships === undefined || holds(memberships, at);
}
