import type { RejectedFact } from 'backstage-plugin-platform-value-node';
import { parseEach } from '../../github/parseEach';
import type { IssueSearch } from '../client/JiraApi';
import { issueSchema, type Issue } from '../issues/issue';
import type { Reading } from './readFacts';

/** A page of issues, and those of it that can't be understood. */
export interface FoundPage {
  issues: Issue[];
  rejected: RejectedFact[];
  /** How many there were in the page. */
  read: number;
  /** Undefined on the last page. */
  after?: string;
}

/** Searches issues with the fields that a stream needs. */
export async function findIssues(
  { context, rules }: Reading,
  search: Pick<IssueSearch, 'jql' | 'pageSize' | 'after'>,
): Promise<FoundPage> {
  const { issues: nodes, after } = await context.api.search({
    ...search,
    fields: rules.fields,
    withChanges: true,
    signal: context.signal,
  });
  const { parsed, rejected } = parseEach({
    nodes,
    schema: issueSchema,
    identifiedBy: 'id',
  });
  return { issues: parsed, rejected, read: nodes.length, after };
}
