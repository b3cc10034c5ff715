import type { AssignedEntity } from 'backstage-plugin-platform-value-node';
import type { JiraSelector } from '../assignment/JiraSelector';
import type { Issue } from './issue';

/** An entity of a project with how its issues are told. */
export type JiraEntity = AssignedEntity<JiraSelector>;

type Words = Pick<Issue, 'labels' | 'components'>;

/** Entities that an issue belongs to: by component or label, or all of them. */
export function ownersOfIssue(
  entities: JiraEntity[],
  issue: Words,
): JiraEntity[] {
  return entities.filter(({ selector }) => owns(selector, issue));
}

/** Entities that an incident belongs to. */
export function ownersOfIncident(
  entities: JiraEntity[],
  issue: Words,
): JiraEntity[] {
  return entities.filter(({ selector }) => {
    const { incidents } = selector;
    if (incidents === 'none') return false;
    if (incidents === 'all') return owns(selector, issue);
    return hasAny([...issue.labels, ...issue.components], incidents);
  });
}

function owns({ components, labels }: JiraSelector, issue: Words): boolean {
  if (components.length + labels.length === 0) return true;
  return hasAny(issue.components, components) || hasAny(issue.labels, labels);
}

function hasAny(found: string[], wanted: string[]): boolean {
  const lower = wanted.map(word => word.toLowerCase());
  return found.some(word => lower.includes(word.toLowerCase()));
}
