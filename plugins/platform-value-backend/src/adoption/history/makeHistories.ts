import type { AdoptionInterval } from 'backstage-plugin-platform-value-node';
import type { DatedEntity } from '../../catalog/DatedEntity';
import { mandatedStretches } from '../../platforms/applicability';
import type { OfferedCapability } from '../../platforms/DefinitionsInForce';
import {
  clipped,
  endOfDay,
  startOfDay,
  union,
} from '../../platforms/stretches';
import type { MadeHistory, MandateStretch } from './AdoptionHistory';
import { alternativesIn, shownAlternatives } from './alternatives';
import { channelsOf } from './channelsOf';
import { classOfBeginning, type Circumstances } from './classOfBeginning';
import type { AdoptionDefinitions, KnownEntity } from './KnownEntity';
import { isAdopting, isSibling, ownOf, type Own } from './Own';
import { traitSigns } from './traitSigns';

function mandatesOf(
  { mandates }: AdoptionDefinitions,
  { id }: OfferedCapability,
  entity: DatedEntity,
): MandateStretch[] {
  return mandates
    .filter(({ capability }) => capability === id)
    .flatMap(mandate =>
      mandatedStretches(entity, mandate).map(stretch => ({
        ...stretch,
        announced: startOfDay(mandate.announced),
        ...(mandate.due && { due: endOfDay(mandate.due) }),
      })),
    );
}

function adoptedIntervals(
  { seen, within }: Own,
  circumstances: Circumstances,
): AdoptionInterval[] {
  const intervals = union(seen.filter(isAdopting)).map(({ start, end }) => ({
    ...{ start, end },
    class: classOfBeginning(
      circumstances,
      start,
      Math.max(start, within.start),
    ),
  }));
  return clipped(intervals, within);
}

function makeHistory(
  definitions: AdoptionDefinitions,
  { entity, exemptions }: KnownEntity,
  own: Own,
  siblings: Own[],
): MadeHistory {
  const { capability, applicable, seen, within } = own;
  const { id, platform, optional, adoptedWhen } = capability;
  const mandates = mandatesOf(definitions, capability, entity);
  const choices = optional
    ? applicable
    : siblings.flatMap(({ offered }) => offered);
  const alternatives = shownAlternatives(own, siblings);
  const all = [...seen.filter(isAdopting), ...alternatives];
  return {
    ...{ entity: entity.entityId, capability: id, platform, applicable },
    adopted: adoptedIntervals(own, { mandates, optional, choices }),
    alternatives: clipped(alternativesIn(alternatives), within),
    exempt: union(exemptions.filter(each => each.capability === id)),
    mandates,
    choice: union(choices),
    sightings: clipped(all, within),
    channels: channelsOf(adoptedWhen),
  };
}

/**
 * How an entity stood to each capability over time. A capability that never
 * applied to it and was never used by it has no history.
 */
export function makeHistories(
  definitions: AdoptionDefinitions,
  known: KnownEntity,
): MadeHistory[] {
  const { evidence } = known;
  const lasting = [...evidence.lasting, ...traitSigns(known.entity)];
  const complete = { ...known, evidence: { ...evidence, lasting } };
  const all = definitions.capabilities.map(capability =>
    ownOf(definitions, capability, complete),
  );
  return all
    .map(own => {
      const siblings = all.filter(
        other =>
          isSibling(own.capability, other.capability) &&
          other.applicable.length,
      );
      return makeHistory(definitions, complete, own, siblings);
    })
    .filter(({ applicable, adopted }) => applicable.length || adopted.length);
}
