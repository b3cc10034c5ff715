import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { parseEntityRef } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { DatabaseScopes } from '../../catalog/DatabaseScopes';
import { EntityAccess } from '../../catalog/EntityAccess';
import { EntityOwnership } from '../../catalog/EntityOwnership';
import { metrics } from '../../metrics';
import { DatabaseDefinitionsStore } from '../../platforms/DatabaseDefinitionsStore';
import { DatabaseExclusionStore } from '../../signals/evidence/DatabaseExclusionStore';
import { AuthorizedScorecards } from '../AuthorizedScorecards';
import { DatabaseScorecards } from '../DatabaseScorecards';
import { SourceLinks } from '../evidence/SourceLinks';
import type { CapabilityAnswers, KeyResultAnswers } from '../ports';
import { ScopeLoader } from '../ScopeLoader';
import { DatabaseReadingStore } from '../stored/DatabaseReadingStore';
import { refreshReadings } from '../stored/refreshReadings';
import { StoredScorecards } from '../stored/StoredScorecards';
import { EntityLists } from '../wide/EntityLists';
import { PlatformList } from '../wide/PlatformList';
import { WideScorecards } from '../wide/WideScorecards';

const timeZone = 'UTC';
const periods = { timeZone, fiscalYearStartsIn: 1 };

function sharedOf(knex: Knex, clock: () => Date) {
  const sources = { names: new Map<number, string>(), scheduleSeconds: 600 };
  const definitions = new DatabaseDefinitionsStore(knex);
  const loader = new ScopeLoader({ knex, definitions, sources, timeZone });
  const scopes = new DatabaseScopes(knex);
  const readings = new DatabaseReadingStore(knex);
  return { knex, loader, scopes, readings, metrics, clock, sources };
}

/** Computes all that is dirty. */
export function refresh(knex: Knex, clock: () => Date): Promise<void> {
  const { signal } = new AbortController();
  return refreshReadings({ ...sharedOf(knex, clock), ...periods, signal });
}

function catalogOf(visible: string[]) {
  const catalog = catalogServiceMock.mock();
  catalog.getEntitiesByRefs.mockImplementation(async ({ entityRefs }) => ({
    items: entityRefs.map(ref => {
      const { kind, namespace, name } = parseEntityRef(ref);
      const metadata = { name, namespace };
      return visible.includes(ref)
        ? { apiVersion: 'v1', kind, metadata }
        : undefined;
    }),
  }));
  return catalog;
}

function permissionsWithout(denied: string[]) {
  return mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result: denied.includes(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async requests =>
      requests.map(() => ({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: { rule: 'ANY', resourceType: 'catalog-entity' },
      })),
  });
}

/** Scorecards for somebody who may read only `visible` of the catalog. */
export function authorizedScorecards(options: {
  knex: Knex;
  clock: () => Date;
  visible: string[];
  /** Groups that the caller is a member of. */
  owners?: string[];
  /** Names of permissions that the caller lacks. */
  denied?: string[];
  capabilities?: Partial<CapabilityAnswers>;
  keyResults?: KeyResultAnswers;
}): AuthorizedScorecards {
  const { knex, clock, visible, owners = [], denied = [] } = options;
  const shared = sharedOf(knex, clock);
  const { readings, scopes } = shared;
  const catalog = catalogOf(visible);
  const permissions = permissionsWithout(denied);
  const exclusions = new DatabaseExclusionStore(knex);
  const links = new SourceLinks(new Map());
  const definitions = new DatabaseDefinitionsStore(knex);
  return new AuthorizedScorecards({
    scorecards: new DatabaseScorecards({ ...shared, exclusions, links }),
    stored: new StoredScorecards({ ...shared, ...periods }),
    wide: new WideScorecards({
      ...{ ...shared, ...periods, scheduleSeconds: 600 },
    }),
    lists: new EntityLists(knex),
    platforms: new PlatformList({ knex, definitions, readings }),
    capabilities: {
      capabilitiesOf: async () => ({ capabilities: [] }),
      nextSteps: async () => new Map(),
      ...options.capabilities,
    },
    keyResults: options.keyResults ?? { keyResultsOf: async () => [] },
    ...{ exclusions, permissions, clock },
    access: new EntityAccess({ permissions, catalog, clock }),
    ownership: new EntityOwnership(
      scopes,
      mockServices.userInfo({ ownershipEntityRefs: owners }),
    ),
  });
}
