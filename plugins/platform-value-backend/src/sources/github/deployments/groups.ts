import type { GithubEntity } from '../matchEntities';
import type { GroupState } from './deploymentsCursor';
import { readerKeyOf } from './recognises';

/** Entities that look for their deployments in the same lists, in the same order. */
export interface DeploymentGroup {
  key: string;
  /** Keys of the lists; the first with a deployment of an entity wins for it. */
  readers: string[];
  entities: GithubEntity[];
}

/** The entities of a repository by the lists they look in. */
export function groupsOf(entities: GithubEntity[]): DeploymentGroup[] {
  const groups = new Map<string, DeploymentGroup>();
  for (const entity of entities) {
    const keys = entity.selector.recognisers.map(readerKeyOf);
    const readers = [...new Set(keys)];
    const key = readers.join(' ');
    const group = groups.get(key) ?? { key, readers, entities: [] };
    group.entities.push(entity);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Entities of a group whose deployments are not found in an earlier list. */
export function audienceOf(
  { readers, entities }: DeploymentGroup,
  { winners }: GroupState,
  reader: string,
): GithubEntity[] {
  const rank = readers.indexOf(reader);
  return entities.filter(({ entityRef }) => {
    const winner = winners[entityRef];
    return winner === undefined || readers.indexOf(winner) >= rank;
  });
}

/** Lists that have to be read for what is known of a group to be complete. */
export function neededReaders(
  group: DeploymentGroup,
  state: GroupState,
): string[] {
  return group.readers.filter(
    reader => audienceOf(group, state, reader).length > 0,
  );
}
