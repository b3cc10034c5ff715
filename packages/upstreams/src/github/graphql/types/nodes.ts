import { parseNodeId } from '../../identity/nodeId';
import { RepositoryLookup } from '../../lookup/RepositoryLookup';
import { WorldLookup } from '../../lookup/WorldLookup';
import {
  checkSuitePart,
  commitBySha,
  deploymentPart,
  issuePart,
  Part,
  pullRequestPart,
  releasePart,
  repositoryPart,
  workflowRunPart,
} from '../parts';
import { organizationObject } from './organization';

type FindPart = (
  repository: RepositoryLookup,
  key: string,
) => Part<unknown> | null;

/** Finds a thing by its database id and makes it an object. */
function byId<T>(
  ids: (repository: RepositoryLookup) => Map<number, T>,
  toPart: (repository: RepositoryLookup, item: T) => Part<T>,
): FindPart {
  return (repository, key) => {
    const item = ids(repository).get(Number(key));
    return item === undefined ? null : toPart(repository, item);
  };
}

const finders = new Map<string, FindPart>([
  ['R', repository => repositoryPart(repository)],
  ['C', commitBySha],
  ['PR', byId(({ pullRequestById }) => pullRequestById(), pullRequestPart)],
  ['I', byId(({ issueById }) => issueById(), issuePart)],
  ['DE', byId(({ deploymentById }) => deploymentById(), deploymentPart)],
  ['RE', byId(({ releaseById }) => releaseById(), releasePart)],
  ['WFR', byId(({ runById }) => runById(), workflowRunPart)],
  ['CS', byId(({ runById }) => runById(), checkSuitePart)],
]);

/** The object of a node id; undefined when there is none. */
export function findNode(world: WorldLookup, id: string) {
  const address = parseNodeId(id);
  if (!address) return undefined;
  const { prefix, repositoryId, key } = address;
  if (prefix === 'O') {
    const owner = world.ownerById(Number(key));
    return owner && organizationObject(owner);
  }
  const repository = world.repositoryById(repositoryId);
  const find = finders.get(prefix);
  return (repository && find?.(repository, key)) ?? undefined;
}
