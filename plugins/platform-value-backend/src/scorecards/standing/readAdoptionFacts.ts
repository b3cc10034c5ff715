import type { Knex } from 'knex';
import type { CapabilityHistory } from 'backstage-plugin-platform-value-node';
import type { ResolvedScope } from '../../catalog/DatabaseScopes';
import type { AdoptionFacts, Range } from '../../metrics';
import type { OfferedCapability } from '../../platforms/DefinitionsInForce';
import type { HistorySource } from '../ports';
import { offersOf } from './offersOf';
import { readOwnerships } from './readOwnerships';
import { readPlatforms } from './readPlatforms';
import { readServices, readTemplated } from './readTraits';

const always: Range[] = [{ start: -Infinity, end: Infinity }];

/** @internal */
export interface ReadAdoptionFactsOptions {
  knex: Knex;
  histories: HistorySource;
  timeZone: string;
  /** Read only where a metric asks for them. */
  readCapabilities(): Promise<OfferedCapability[]>;
}

/** Facts of adoption that are known of entities, groups and systems. */
export function plainAdoption(
  capabilities: CapabilityHistory[],
  timeZone: string,
): AdoptionFacts {
  const none = { ownerships: [], platforms: [], offers: [] };
  return {
    ...{ timeZone, capabilities, ...none },
    ...{ services: new Set(), templated: new Set() },
  };
}

/**
 * Reads what the metrics of a scope look at: of an entity, a group or a system
 * only how each member stood to each capability, of the wider scopes also
 * teams, platforms and what is offered.
 */
export async function readAdoptionFacts(
  options: ReadAdoptionFactsOptions,
  scope: ResolvedScope,
): Promise<AdoptionFacts> {
  const { knex, histories, timeZone } = options;
  const ids = [...new Set(scope.members.map(({ entityId }) => entityId))];
  const isWide = ['domain', 'platform', 'organisation'].includes(scope.type);
  const [capabilities, ownerships, platforms, offered, services, templated] =
    await Promise.all([
      scope.type === 'platform'
        ? histories.ofPlatform(scope.ref)
        : histories.ofEntities(ids),
      isWide ? readOwnerships(knex, ids) : [],
      isWide ? readPlatforms(knex) : [],
      isWide ? options.readCapabilities() : [],
      isWide ? readServices(knex, ids) : new Set<number>(),
      isWide ? readTemplated(knex, ids) : new Set<number>(),
    ]);
  return {
    ...plainAdoption(capabilities, timeZone),
    ...{ ownerships, services, templated },
    platforms: platforms
      .map(each => ({ ...each, belongs: belongsTo(scope, each) }))
      .filter(({ belongs }) => belongs.length > 0),
    offers: offersOf(offered).filter(
      ({ domains }) => scope.type !== 'domain' || domains.includes(scope.ref),
    ),
  };
}

function belongsTo(
  { type, ref }: ResolvedScope,
  platform: { ref: string; domains: (Range & { ref: string })[] },
): Range[] {
  if (type === 'organisation') return always;
  if (type === 'platform') return platform.ref === ref ? always : [];
  return platform.domains.filter(domain => domain.ref === ref);
}
