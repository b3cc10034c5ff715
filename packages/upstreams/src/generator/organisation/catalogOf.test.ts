import {
  DefaultNamespaceEntityPolicy,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogEntity } from '../../world/World';
import { planAdoption } from '../adoption/planAdoption';
import { generateWorld } from '../generateWorld';
import { catalogOf } from './catalogOf';
import { planOrganisation } from './planOrganisation';

const day = 24 * 60 * 60 * 1000;
/* 1st November 2024 */
const start = Date.UTC(2024, 10, 1);

const host = '127.0.0.1:4010';

function catalogWith(services: number): CatalogEntity[] {
  const plan = planOrganisation({ seed: 1, services, start });
  const adoption = planAdoption({ seed: 1, start, plan });
  const at = start + 730 * day;
  return catalogOf({ organisation: 'acme', plan, host, adoption, start, at });
}

const policies = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

const validators = {
  Component: componentEntityV1alpha1Validator,
  Domain: domainEntityV1alpha1Validator,
  Group: groupEntityV1alpha1Validator,
  System: systemEntityV1alpha1Validator,
  User: userEntityV1alpha1Validator,
};

function isKnown(kind: string): kind is keyof typeof validators {
  return kind in validators;
}

async function isValid(entity: Entity): Promise<boolean> {
  const { kind } = (await policies.enforce(entity)) ?? entity;
  return isKnown(kind) && validators[kind].check(entity);
}

function toEntity(entity: CatalogEntity): Entity {
  return JSON.parse(JSON.stringify(entity));
}

function named(
  catalog: CatalogEntity[],
  kind: string,
): Map<string, CatalogEntity> {
  const own = catalog.filter(entity => entity.kind === kind);
  return new Map(own.map(entity => [entity.metadata.name, entity]));
}

/** By the last part of a reference such as `group:default/search`. */
function has(
  entities: Map<string, CatalogEntity>,
  reference: unknown,
): boolean {
  return entities.has(String(reference).split('/').pop() ?? '');
}

describe('catalogOf', () => {
  const catalog = catalogWith(60);

  it('gives entities that Backstage accepts', async () => {
    for (const entity of catalog) {
      expect([entity.metadata.name, await isValid(toEntity(entity))]).toEqual([
        entity.metadata.name,
        true,
      ]);
    }
  });

  it('has 60 services, 4 platforms that are components, 12 teams, 5 systems and a platform that is one and 3 domains', () => {
    const components = [...named(catalog, 'Component').values()];
    const types = components.map(({ spec }) => spec.type);
    expect(types.filter(type => type === 'service')).toHaveLength(60);
    expect(types.filter(type => type === 'platform')).toHaveLength(4);
    const groups = [...named(catalog, 'Group').values()];
    expect(groups.filter(({ spec }) => spec.type === 'team')).toHaveLength(12);
    expect(named(catalog, 'System').size).toBe(6);
    expect(named(catalog, 'Domain').size).toBe(3);
  });

  it.each([1, 12, 60, 150])(
    'refers only to what there is with %d services',
    services => {
      const some = catalogWith(services);
      const groups = named(some, 'Group');
      const systems = named(some, 'System');
      const domains = named(some, 'Domain');
      const names = some.map(
        ({ kind, metadata }) => `${kind}:${metadata.name}`,
      );
      expect(new Set(names).size).toBe(names.length);
      const misses = (entities: Map<string, CatalogEntity>, field: string) =>
        some.filter(({ spec }) => spec[field] && !has(entities, spec[field]));
      expect(misses(groups, 'owner')).toEqual([]);
      expect(misses(groups, 'parent')).toEqual([]);
      expect(misses(systems, 'system')).toEqual([]);
      expect(misses(domains, 'domain')).toEqual([]);
      const teams = [...groups.values()].filter(
        ({ spec }) => spec.type === 'team',
      );
      const parents = teams.map(({ spec }) => groups.get(String(spec.parent)));
      expect(new Set(parents.map(parent => parent?.spec.type))).toEqual(
        new Set(['department']),
      );
    },
  );

  it('lets each service declare how its deployments and incidents arise', () => {
    const components = named(catalog, 'Component');
    const annotationsOf = (name: string) =>
      components.get(name)?.metadata.annotations;
    expect(annotationsOf('basket')).toEqual({
      'github.com/project-slug': 'acme/basket',
      'backstage.io/source-location': 'url:http://127.0.0.1:4010/acme/basket/',
      'jira/project-key': 'SHOP',
      'jira/component': 'basket',
      'platform-value.io/amplitude-filter': 'service=basket',
      'platform-value.io/deployments': 'deployment',
      'platform-value.io/incidents': 'label:incident',
    });
    expect(annotationsOf('payouts')).toMatchObject({
      'jira/project-key': 'MON',
      'jira/component': 'payouts',
      'platform-value.io/incidents': 'jira',
    });
    expect(annotationsOf('search-query')).toMatchObject({
      'github.com/project-slug': 'acme/marketplace',
      'backstage.io/source-location':
        'url:http://127.0.0.1:4010/acme/marketplace/',
      'platform-value.io/deployments': 'deployment:production-search-query',
      'platform-value.io/incidents': 'label:incident',
      'platform-value.io/paths': 'services/search-query/**',
    });
    const ways = [...components.values()].map(
      ({ metadata }) => metadata.annotations?.['platform-value.io/deployments'],
    );
    expect(new Set(ways)).toEqual(
      new Set([
        undefined,
        'deployment',
        'deployment:production-product-catalogue',
        'deployment:production-search-query',
        'workflow:deploy.yml',
        'release',
        'tag:v*',
        'push',
      ]),
    );
    expect(annotationsOf('visual-search-lab')).toEqual({});
    expect(annotationsOf('partner-portal')).not.toHaveProperty([
      'platform-value.io/deployments',
    ]);
  });

  it('makes the guest a member of a team', () => {
    const guest = named(catalog, 'User').get('guest');
    expect(guest?.spec.memberOf).toEqual(['storefront']);
  });

  it('leaves out what is not there yet', () => {
    const components = (days: number) => {
      const end = start + days * day;
      const world = generateWorld({ seed: 1, services: 24, start, end, host });
      return named(world.catalog, 'Component');
    };
    expect(components(700).has('voice-ordering')).toBe(false);
    expect(components(730).has('voice-ordering')).toBe(true);
    expect(components(5).size).toBeLessThan(components(730).size);
  });
});
