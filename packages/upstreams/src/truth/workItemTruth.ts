import type { JiraIssueType } from '../world/JiraSite';
import type { World } from '../world/World';
import { closedAtOf, jiraIssuesOf } from './jiraIssuesOf';

/** A work item of a component, as it is at the world's end. */
export interface TrueWorkItem {
  /** Of its issue in Jira. */
  id: number;
  type: Exclude<JiraIssueType, 'Incident'>;
  createdAt: number;
  /** Since when it is done; absent while it is not. */
  doneAt?: number;
}

/**
 * The epics, stories, tasks and bugs of a component, by id.
 *
 * @throws Error when there is no such component.
 */
export function workItemTruth(
  world: Pick<World, 'jira' | 'catalog'>,
  entity: string,
): TrueWorkItem[] {
  const component = world.catalog.find(
    ({ kind, metadata }) => kind === 'Component' && metadata.name === entity,
  );
  if (!component) throw new Error(`There is no component ${entity}.`);
  return jiraIssuesOf(world, component.metadata.annotations ?? {})
    .flatMap(issue => {
      const { id, type, createdAt } = issue;
      if (type === 'Incident') return [];
      return [{ id, type, createdAt, doneAt: closedAtOf(issue) }];
    })
    .sort((one, other) => one.id - other.id);
}
