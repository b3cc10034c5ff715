import { SourceError } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import { bigId } from '../../github/graphqlFields';
import type { FoundIssues, IssueSearch, JiraApi, ListedIssue } from './JiraApi';
import type { JiraTransport } from './JiraTransport';
import { projectSchema } from './projectSchema';
import { stuckPage } from './stuckPage';

const rest = '/rest/api/3';

const searchAnswer = z.object({
  issues: z.array(z.unknown()).default([]),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().nullish(),
});

const changelogAnswer = z.object({
  issueChangeLogs: z.array(
    z.object({ issueId: bigId, changeHistories: z.array(z.unknown()) }),
  ),
  nextPageToken: z.string().nullish(),
});

const mostIssuesAtOnce = 1000;
const statusChanges = { fieldIds: ['status'], maxResults: 1000 };

/** Jira Cloud: REST v3, pages by token. */
export class CloudApi implements JiraApi {
  /** An issue that changes meanwhile moves on to a later page. */
  readonly liveOrder = 'updated ASC, key ASC';
  readonly idPageSize = 5000;

  constructor(private readonly transport: JiraTransport) {}

  /** {@inheritDoc JiraApi.search} */
  async search(search: IssueSearch): Promise<FoundIssues> {
    const { jql, fields, pageSize, after, reconcile, signal } = search;
    const { issues, nextPageToken, isLast } = await this.transport.send({
      path: `${rest}/search/jql`,
      body: {
        ...{ jql, fields, maxResults: pageSize, nextPageToken: after },
        ...(reconcile && { reconcileIssues: reconcile.map(Number) }),
      },
      schema: searchAnswer,
      signal,
    });
    if (isLast) return { issues };
    const next = nextPageToken ?? undefined;
    // Without an end or a way on, the rest would be lost in silence.
    if (isLast === false && !next) throw withoutToken();
    if (next !== undefined && next === after) throw stuckPage();
    return { issues, after: next };
  }

  /** {@inheritDoc JiraApi.visibleProjects} */
  async visibleProjects(
    keys: string[],
    signal: AbortSignal,
  ): Promise<Set<string>> {
    const query = new URLSearchParams(keys.map(key => ['keys', key]));
    const { values } = await this.transport.send({
      path: `${rest}/project/search?${query}`,
      schema: z.object({ values: z.array(projectSchema) }),
      signal,
    });
    return new Set(values.map(({ key }) => key));
  }

  /** {@inheritDoc JiraApi.count} */
  async count(jql: string, signal: AbortSignal): Promise<number> {
    const { count } = await this.transport.send({
      path: `${rest}/search/approximate-count`,
      body: { jql },
      schema: z.object({ count: z.number() }),
      signal,
    });
    return count;
  }

  /** {@inheritDoc JiraApi.historiesOf} */
  async historiesOf(
    issues: ListedIssue[],
    signal: AbortSignal,
  ): Promise<Map<string, unknown[]>> {
    const histories = new Map<string, unknown[]>();
    for (let i = 0; i < issues.length; i += mostIssuesAtOnce) {
      const ids = issues.slice(i, i + mostIssuesAtOnce).map(({ id }) => id);
      await this.addHistories(histories, ids, signal);
    }
    return histories;
  }

  /** {@inheritDoc JiraApi.list} */
  list(name: string, signal: AbortSignal): Promise<unknown[]> {
    const path = `${rest}/${name}`;
    return this.transport.send({ path, schema: z.array(z.unknown()), signal });
  }

  /** Those of an issue may go on in a later page. */
  private async addHistories(
    histories: Map<string, unknown[]>,
    issueIdsOrKeys: string[],
    signal: AbortSignal,
  ): Promise<void> {
    let after: string | undefined;
    do {
      const answer = await this.transport.send({
        path: `${rest}/changelog/bulkfetch`,
        body: { ...statusChanges, issueIdsOrKeys, nextPageToken: after },
        schema: changelogAnswer,
        signal,
      });
      for (const { issueId, changeHistories } of answer.issueChangeLogs) {
        const known = histories.get(issueId) ?? [];
        histories.set(issueId, [...known, ...changeHistories]);
      }
      const next = answer.nextPageToken ?? undefined;
      if (next !== undefined && next === after) throw stuckPage();
      after = next;
    } while (after !== undefined);
  }
}

function withoutToken(): SourceError {
  return new SourceError({
    code: 'transient',
    message: 'Jira said that a list goes on, and did not say where.',
    remedy: 'It is tried again.',
  });
}
