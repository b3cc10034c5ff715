import type { CapabilityEvidence } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { holdsAt } from '../../platforms/stretches';
import { readSignalDetails } from '../../signals/evidence/readSignalDetails';
import { rowIdOf } from '../../signals/evidence/rowId';
import type { AdoptionHistory, Sighting } from '../history/AdoptionHistory';
import { instantOf } from './describeCapability';
import type { EvidenceLinks } from './EvidenceLinks';

/** More of them say no more. */
const mostShown = 10;

/** What showed a capability, or one of its alternatives, at a moment. */
export function sightingsAt(
  { sightings }: AdoptionHistory,
  alternative: string | undefined,
  asOf: number,
): Sighting[] {
  return sightings
    .filter(each => each.alternative === alternative && holdsAt(each, asOf))
    .slice(0, mostShown);
}

/** Sightings as a reader sees them. */
export type ShowEvidence = (
  entity: number,
  sightings: Sighting[],
) => CapabilityEvidence[];

/** Reads what is shown at a moment, all in one statement. */
export async function readShownEvidence(
  { knex, links }: { knex: Knex; links: EvidenceLinks },
  histories: AdoptionHistory[],
  asOf: number,
): Promise<ShowEvidence> {
  const keys = histories.flatMap(({ entity: entityId, sightings }) =>
    sightings
      .filter(each => holdsAt(each, asOf))
      .flatMap(({ signal }) => (signal ? [{ entityId, ...signal }] : [])),
  );
  const details = await readSignalDetails(knex, keys);
  return (entityId, sightings) =>
    sightings.map(({ what, start, signal }) => {
      const found = signal && details.get(rowIdOf({ entityId, ...signal }));
      const url = found && links.urlOf(found);
      return { what, url, since: instantOf(start) };
    });
}
