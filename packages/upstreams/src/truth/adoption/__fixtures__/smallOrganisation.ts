import type { CatalogEntity, FileVersion, World } from '../../../world/World';
import { at, component, pull, sha, world } from '../../__fixtures__/smallWorld';
import { readDefinitions } from '../Definitions';
import { organisationOf, type Organisation } from '../Organisation';

/**
 * One repository whose commits 1 to 5 are made on the days 5, 8, 12, 16 and 20
 * after 1st June 2026, at noon.
 */
export const days = [5, 8, 12, 16, 20];

function moment(position: number): number {
  return at(days[position - 1], 12);
}

function entity(kind: string, name: string, spec: object): CatalogEntity {
  const apiVersion = 'backstage.io/v1alpha1';
  return { apiVersion, kind, metadata: { name }, spec: { ...spec } };
}

/** A service of a team, with its files where the repository is. */
export function service(
  name: string,
  owner: string,
  rest: Partial<CatalogEntity['metadata']> = {},
): CatalogEntity {
  const own = component(name, rest.annotations ?? {});
  return {
    ...own,
    metadata: {
      ...own.metadata,
      ...rest,
      annotations: own.metadata.annotations,
    },
    spec: { type: 'service', lifecycle: 'production', owner, system: 'shop' },
  };
}

/** The version of a file that the commit at a position writes; without text it is gone. */
export function version(
  position: number,
  path: string,
  text?: string,
): FileVersion {
  return { path, commit: sha(position), ...(text !== undefined && { text }) };
}

/** A package.json with these dependencies. */
export function npm(position: number, ...names: string[]): FileVersion {
  const dependencies = Object.fromEntries(names.map(name => [name, '1']));
  return version(position, 'package.json', JSON.stringify({ dependencies }));
}

export const landscape: CatalogEntity[] = [
  entity('Domain', 'selling', {}),
  entity('System', 'shop', { domain: 'selling', owner: 'red' }),
  entity('Group', 'all', { type: 'department' }),
  entity('Group', 'red', { type: 'team', parent: 'all' }),
  entity('Group', 'blue', { type: 'team', parent: 'all' }),
  entity('System', 'tools', {
    type: 'platform',
    lifecycle: 'production',
    domain: 'selling',
    owner: 'blue',
  }),
];

export function smallWorldWith(options: {
  fileVersions?: FileVersion[];
  services?: CatalogEntity[];
  pushes?: World['pushes'];
}): World {
  const { fileVersions = [], services = [service('basket', 'red')] } = options;
  const pullRequests = days.map((_, index) => {
    const time = moment(index + 1);
    return pull({
      number: index + 1,
      authored: time,
      opened: time,
      merged: time,
    });
  });
  const made = world({ pullRequests, fileVersions }, [
    ...landscape,
    ...services,
  ]);
  return { ...made, ...(options.pushes && { pushes: options.pushes }) };
}

export const flags = `capabilities:
  - id: flags
    platform: system:default/tools
    title: Flags
    validFrom: 2026-01-01
    adoptedWhen: [{ dependency: '@acme/flags' }]
    alternativeWhen: [{ title: LaunchDarkly, dependency: 'launchdarkly-*' }]
`;

export function organisation(
  options: Parameters<typeof smallWorldWith>[0] & { definitions?: string },
): Organisation {
  const { definitions = flags, ...rest } = options;
  return organisationOf(smallWorldWith(rest), readDefinitions(definitions));
}

/** Noon of the day that a commit was made on. */
export { moment as committed };
