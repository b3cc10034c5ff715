import type { Repository, World } from '../world/World';
import type { Incident } from './Incident';
import { incidentsOf, incidentsWatchedFrom } from './incidentsOf';

/** A component, and which part of which repository is its. */
export interface Subject {
  name: string;
  repository: Repository;
  /** How it says that it deploys; absent when it says nothing. */
  deployments?: string;
  expectsIncidents: boolean;
  /** It shares its repository with others. */
  isPart: boolean;
  /** Whether a change of these files is a change of it. */
  owns: (files: string[]) => boolean;
  /** Environments of the repository that other components claim for themselves. */
  claimedEnvironments: Set<string>;
  incidents: Incident[];
  /** Epoch milliseconds. */
  incidentsWatchedFrom: number;
}

const slugKey = 'github.com/project-slug';
const deploymentsKey = 'platform-value.io/deployments';
const incidentsKey = 'platform-value.io/incidents';
const pathsKey = 'platform-value.io/paths';

function annotationsOf(world: World, name: string): Record<string, string> {
  const component = world.catalog.find(
    entity => entity.kind === 'Component' && entity.metadata.name === name,
  );
  if (!component) throw new Error(`There is no component ${name}.`);
  return component.metadata.annotations ?? {};
}

/** Only `**` for all below a folder is in use. */
function matchesPath(file: string, glob: string): boolean {
  return file.startsWith(glob.replace(/\*\*$/, ''));
}

function claimsIn(world: World, slug: string): Set<string> {
  const claims = world.catalog
    .map(entity => entity.metadata.annotations ?? {})
    .filter(annotations => annotations[slugKey] === slug)
    .map(annotations => annotations[deploymentsKey]?.split('deployment:')[1]);
  return new Set(claims.filter(claim => claim !== undefined));
}

/** Undefined for a component without a repository; throws when there is no such component. */
export function subjectOf(world: World, name: string): Subject | undefined {
  const annotations = annotationsOf(world, name);
  const slug = annotations[slugKey];
  const repository = world.repositories.find(
    candidate => `${candidate.owner}/${candidate.name}` === slug,
  );
  if (!repository) return undefined;
  const globs = annotations[pathsKey]?.split(',').map(glob => glob.trim());
  const owner = { world, repository, annotations, label: globs && name };
  return {
    name,
    repository,
    deployments: annotations[deploymentsKey],
    expectsIncidents: incidentsKey in annotations,
    isPart: globs !== undefined,
    owns: files =>
      !globs || files.some(file => globs.some(glob => matchesPath(file, glob))),
    claimedEnvironments: claimsIn(world, slug),
    incidents: incidentsOf(owner),
    incidentsWatchedFrom: incidentsWatchedFrom(owner),
  };
}
