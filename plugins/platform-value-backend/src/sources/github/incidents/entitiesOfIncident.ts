import type { GithubEntity } from '../matchEntities';

/**
 * Entities that an incident with some labels belongs to: of those for which
 * one of the labels makes an incident, the ones that own the whole repository,
 * and the parts of a monorepo that another label names or that are the only
 * ones to use that label.
 */
export function entitiesOfIncident(
  entities: GithubEntity[],
  labels: string[],
): GithubEntity[] {
  const found = labels.map(label => label.toLowerCase());
  const concerned = entities.filter(({ selector }) =>
    found.some(label => has(selector.incidentLabels, label)),
  );
  return concerned.filter(
    ({ selector }) =>
      selector.paths.length === 0 ||
      concerned.length === 1 ||
      found.includes(selector.entityName.toLowerCase()),
  );
}

function has(labels: string[], wanted: string): boolean {
  return labels.some(label => label.toLowerCase() === wanted);
}
