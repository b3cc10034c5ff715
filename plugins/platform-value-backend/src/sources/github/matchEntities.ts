import type { AssignedEntity } from 'backstage-plugin-platform-value-node';
import type { GithubSelector } from './assignment/GithubSelector';
import { anyPathMatches } from './assignment/glob';

/** An entity of a repository with how its facts are told. */
export type GithubEntity = AssignedEntity<GithubSelector>;

/** Entities that paths belong to; one without globs owns the whole repository. */
export function entitiesTouchedBy(
  entities: GithubEntity[],
  paths: string[],
): GithubEntity[] {
  return entities.filter(
    ({ selector }) =>
      selector.paths.length === 0 || anyPathMatches(paths, selector.paths),
  );
}

/** Whether any entity owns only a part of the repository. */
export function isMonorepo(entities: GithubEntity[]): boolean {
  return entities.some(({ selector }) => selector.paths.length > 0);
}
