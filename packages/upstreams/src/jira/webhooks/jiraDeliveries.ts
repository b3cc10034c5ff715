import type { JiraIssue, JiraSite } from '../../world/JiraSite';
import { SiteIndex } from '../lookup/SiteIndex';
import { renderDelivery, type JiraDelivery } from './renderDelivery';

/** Which webhooks, and how they are signed. */
export interface JiraDeliveriesOptions {
  /** Of what happened at or after it, epoch milliseconds. */
  from: number;
  /** And before it. */
  until: number;
  /** Address of the Jira, without a slash at the end. */
  base: string;
  secret: string;
}

/** Something that happened to an issue at a moment. */
export interface JiraEvent {
  name: 'jira:issue_created' | 'jira:issue_updated' | 'jira:issue_deleted';
  issue: JiraIssue;
  at: number;
}

/**
 * The webhooks that Jira Cloud would send of what happened in a time, in its
 * order, as an administrator's webhook with a secret sends them.
 */
export function jiraDeliveries(
  site: JiraSite,
  options: JiraDeliveriesOptions,
): JiraDelivery[] {
  const { from, until } = options;
  const index = new SiteIndex(site);
  return index.issues
    .flatMap(eventsOf)
    .filter(({ at }) => at >= from && at < until)
    .sort((one, other) => one.at - other.at || one.issue.id - other.issue.id)
    .map(event => renderDelivery(event, { ...options, index }));
}

function eventsOf(issue: JiraIssue): JiraEvent[] {
  const { createdAt, history, deletedAt } = issue;
  const edits = new Set(history.map(({ at }) => at));
  return [
    { name: 'jira:issue_created', issue, at: createdAt },
    ...[...edits].map(
      (at): JiraEvent => ({ name: 'jira:issue_updated', issue, at }),
    ),
    ...(deletedAt === undefined
      ? []
      : [{ name: 'jira:issue_deleted', issue, at: deletedAt } as const]),
  ];
}
