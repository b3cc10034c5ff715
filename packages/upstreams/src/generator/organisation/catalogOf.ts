import type { CatalogEntity } from '../../world/World';
import { amplitudeAnnotationsOf } from '../amplitude/annotations';
import { catalogTraits, withTraits } from '../adoption/catalogTraits';
import type { AdoptionPlan } from '../adoption/planAdoption';
import { jiraAnnotationsOf } from '../jira/jiraProjects';
import { annotatedKeyResults } from '../okrs/okrsText';
import { definitionsPath, definitionsRepository } from './definitions';
import type { OrganisationPlan, ServicePlan } from './OrganisationPlan';
import { departments, domains, systems } from './teams';

export interface CatalogOfOptions {
  organisation: string;
  plan: OrganisationPlan;
  /** Of the upstream server, such as `127.0.0.1:4010`. */
  host: string;
  adoption: AdoptionPlan;
  /** When the world began, epoch milliseconds. */
  start: number;
  /** The moment it describes, epoch milliseconds. */
  at: number;
}

const apiVersion = 'backstage.io/v1alpha1';

const managedPlatforms = [
  'deployment-platform',
  'experimentation-platform',
  'commerce-platform',
];

/** The role, not a person. */
function roleAnnotationsOf(name: string): Record<string, string> {
  return managedPlatforms.includes(name)
    ? { 'platform-value.io/product-manager': `group:default/${name}-product` }
    : {};
}

function annotationsOf(
  service: ServicePlan,
  { organisation, host, start, at }: CatalogOfOptions,
): Record<string, string> {
  const keyResults = annotatedKeyResults(service.name, { start, at });
  const { name, repository, folder, deployments, incidents } = service;
  if (repository === undefined) return {};
  const slug = `${organisation}/${repository}`;
  return {
    'github.com/project-slug': slug,
    'backstage.io/source-location': `url:http://${host}/${slug}/`,
    ...(deployments && { 'platform-value.io/deployments': deployments }),
    ...(incidents && { 'platform-value.io/incidents': incidents }),
    ...jiraAnnotationsOf(service),
    ...amplitudeAnnotationsOf(service),
    ...roleAnnotationsOf(name),
    ...(keyResults.length > 0 && {
      'platform-value.io/key-results': keyResults.join(','),
    }),
    ...(folder && { 'platform-value.io/paths': `${folder}**` }),
    ...(repository === definitionsRepository && {
      'platform-value.io/definitions': `http://${host}/${slug}/blob/HEAD/${definitionsPath}`,
    }),
  };
}

function componentOf(
  service: ServicePlan,
  options: CatalogOfOptions,
): CatalogEntity {
  const { name, title, description, type, lifecycle, team, system } = service;
  const uptakes = options.adoption.get(name) ?? new Map();
  const entity = {
    apiVersion,
    kind: 'Component',
    metadata: {
      name,
      title,
      description,
      annotations: annotationsOf(service, options),
    },
    spec: { type, lifecycle, owner: `group:default/${team}`, system },
  };
  return withTraits(
    entity,
    catalogTraits({ service, uptakes, at: options.at }),
  );
}

function groupOf(
  { name, title }: { name: string; title: string },
  spec: { type: string; parent?: string },
): CatalogEntity {
  return {
    apiVersion,
    kind: 'Group',
    metadata: { name, title },
    spec: { ...spec, profile: { displayName: title }, children: [] },
  };
}

function groupsOf({ plan, organisation }: CatalogOfOptions): CatalogEntity[] {
  return [
    groupOf({ name: organisation, title: 'Acme' }, { type: 'organization' }),
    ...departments.map(department =>
      groupOf(department, { type: 'department', parent: organisation }),
    ),
    ...plan.teams.map(team =>
      groupOf(team, { type: 'team', parent: team.department }),
    ),
  ];
}

function landscape(): CatalogEntity[] {
  return [
    ...domains.map(({ name, title, department }) => ({
      apiVersion,
      kind: 'Domain',
      metadata: { name, title },
      spec: { owner: `group:default/${department}` },
    })),
    ...systems.map(({ name, title, domain, team }) => ({
      apiVersion,
      kind: 'System',
      metadata: { name, title },
      spec: { owner: `group:default/${team}`, domain },
    })),
  ];
}

/** A platform that is a system rather than a component, of another domain than the others. */
function commercePlatform(): CatalogEntity {
  return {
    apiVersion,
    kind: 'System',
    metadata: {
      name: 'commerce-platform',
      title: 'Commerce platform',
      description: 'What every shop of ours needs',
      annotations: roleAnnotationsOf('commerce-platform'),
    },
    spec: {
      type: 'platform',
      lifecycle: 'production',
      owner: 'group:default/storefront',
      domain: 'selling',
    },
  };
}

/** Who signs in as a guest belongs to the first team. */
function guestOf({ plan }: CatalogOfOptions): CatalogEntity {
  return {
    apiVersion,
    kind: 'User',
    metadata: { name: 'guest' },
    spec: { profile: { displayName: 'Guest' }, memberOf: [plan.teams[0].name] },
  };
}

/** The catalog of the organisation. */
export function catalogOf(options: CatalogOfOptions): CatalogEntity[] {
  return [
    ...groupsOf(options),
    guestOf(options),
    ...landscape(),
    commercePlatform(),
    ...options.plan.services.map(service => componentOf(service, options)),
  ];
}
