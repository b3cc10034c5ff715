import type { JiraIssue } from '../../world/JiraSite';
import { JqlOrder } from '../jql/JqlOrder';
import { matcherOf } from '../jql/matchesJql';
import { parseJql } from '../jql/parseJql';
import { projectsOf } from '../jql/projectsOf';
import type { JiraRequest } from '../rest/JiraRoute';
import { jqlError, unboundedQuery } from '../transport/JiraProblem';
import type { IssueState } from './issueAsOf';

type Reader = Pick<JiraRequest, 'view' | 'setting'>;

/** What a query finds, in its order. */
export interface Found {
  states: readonly IssueState[];
  order: JqlOrder;
}

/** How a query is run. */
export interface FindOptions {
  /** Whether a query that restricts nothing is run as well. */
  unbounded?: boolean;
  /** How far behind the index is for an issue, in milliseconds. */
  lagOf?: (issue: JiraIssue) => number;
}

/** @throws JiraProblem for a query that can't be run. */
export function findIssues(
  jql: string,
  reader: Reader,
  { unbounded = false, lagOf }: FindOptions = {},
): Found {
  const { where, orderBy } = parseJql(jql);
  if (!where && !unbounded) throw unboundedQuery();
  const order = new JqlOrder(orderBy);
  const { view, setting } = reader;
  const projectKeyOf = (name: string) => keyOf(name, reader);
  const reading = { timeZone: setting.timeZone, now: view.now, projectKeyOf };
  const matches = where && matcherOf(where, reading);
  const keys = where && projectsOf(where)?.map(projectKeyOf);
  const find = () => {
    const all = [...view.issues(keys, lagOf)];
    return order.sorted(matches ? all.filter(matches) : all);
  };
  const states = lagOf ? find() : view.found(jql, find);
  return { states, order };
}

/** @throws JiraProblem for a name that no project has. */
function keyOf(name: string, { view, setting }: Reader): string {
  const project = view.index.project(name);
  const isFirst = project === view.index.site.projects[0];
  if (!project || (isFirst && setting.strikes('project-unknown'))) {
    throw jqlError('value', 'project', name);
  }
  return project.key;
}
