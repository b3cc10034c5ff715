import type { GithubEntity } from '../matchEntities';

/** All labels that make an incident of an entity of a repository, sorted. */
export function incidentLabelsOf(entities: GithubEntity[]): string[] {
  const labels = entities.flatMap(({ selector }) => selector.incidentLabels);
  return [...new Set(labels)].sort();
}
