import { ownFolders } from '../evidence/watchedFiles';
import { incidentLabelsOf } from '../incidents/incidentLabelsOf';
import type { GithubEntity } from '../matchEntities';

/** What a probe has to look at for the entities of a repository. */
export interface ProbedParts {
  deployments: boolean;
  releases: boolean;
  tags: boolean;
  /** Runs or commits are deployments. */
  branch: boolean;
  incidentLabels: string[];
  /** Folders that entities call their own. */
  folders: string[];
}

/** What a probe has to look at for the entities of a repository. */
export function probedParts(entities: GithubEntity[]): ProbedParts {
  const types = new Set(
    entities.flatMap(({ selector }) =>
      selector.recognisers.map(({ type }) => type),
    ),
  );
  return {
    deployments: types.has('deployment'),
    releases: types.has('release'),
    tags: types.has('tag'),
    branch: types.has('workflow') || types.has('push'),
    incidentLabels: incidentLabelsOf(entities),
    folders: ownFolders(entities),
  };
}
