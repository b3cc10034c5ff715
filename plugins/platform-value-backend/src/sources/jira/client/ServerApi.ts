import { z } from 'zod';
import type { FoundIssues, IssueSearch, JiraApi, ListedIssue } from './JiraApi';
import type { JiraTransport } from './JiraTransport';
import { projectSchema } from './projectSchema';

const rest = '/rest/api/2';

const searchAnswer = z.object({
  issues: z.array(z.unknown()).default([]),
  total: z.number(),
});

const changelogSchema = z.object({
  histories: z.array(z.unknown()),
  total: z.number().optional(),
});

/** Jira Data Center: REST v2, pages by offset. */
export class ServerApi implements JiraApi {
  /** By offset, an issue must keep its place while it changes. */
  readonly liveOrder = 'created ASC, key ASC';
  readonly idPageSize = 1000;

  constructor(private readonly transport: JiraTransport) {}

  /** {@inheritDoc JiraApi.search} */
  async search(search: IssueSearch): Promise<FoundIssues> {
    const { jql, fields, pageSize, after = '0', withChanges, signal } = search;
    const startAt = Number(after);
    const { issues, total } = await this.page(
      {
        ...{ jql, fields, startAt, maxResults: pageSize },
        ...(withChanges && { expand: ['changelog'] }),
      },
      signal,
    );
    const next = startAt + issues.length;
    // The total counts issues that are never shown, too.
    const ended = issues.length === 0 || next >= total;
    return ended ? { issues } : { issues, after: String(next) };
  }

  /** {@inheritDoc JiraApi.visibleProjects} */
  async visibleProjects(
    _keys: string[],
    signal: AbortSignal,
  ): Promise<Set<string>> {
    const projects = await this.transport.send({
      path: `${rest}/project`,
      schema: z.array(projectSchema),
      signal,
    });
    return new Set(projects.map(({ key }) => key));
  }

  /** {@inheritDoc JiraApi.count} */
  async count(jql: string, signal: AbortSignal): Promise<number> {
    const { total } = await this.page({ jql, maxResults: 0 }, signal);
    return total;
  }

  /** {@inheritDoc JiraApi.historiesOf} */
  async historiesOf(
    issues: ListedIssue[],
    signal: AbortSignal,
  ): Promise<Map<string, unknown[]>> {
    const histories = new Map<string, unknown[]>();
    for (const { id, changelog } of issues) {
      const listed = changelogSchema.safeParse(changelog).data;
      const isWhole = listed && listed.histories.length >= (listed.total ?? 0);
      histories.set(
        id,
        isWhole ? listed.histories : await this.historyOf(id, signal),
      );
    }
    return histories;
  }

  /** {@inheritDoc JiraApi.list} */
  list(name: string, signal: AbortSignal): Promise<unknown[]> {
    const path = `${rest}/${name}`;
    return this.transport.send({ path, schema: z.array(z.unknown()), signal });
  }

  /** A search may cut the changelogs of its issues. */
  private async historyOf(id: string, signal: AbortSignal): Promise<unknown[]> {
    const { changelog } = await this.transport.send({
      path: `${rest}/issue/${id}?fields=status&expand=changelog`,
      schema: z.object({ changelog: changelogSchema }),
      signal,
    });
    return changelog.histories;
  }

  private page(body: object, signal: AbortSignal) {
    const path = `${rest}/search`;
    return this.transport.send({ path, body, schema: searchAnswer, signal });
  }
}
