import { z } from 'zod';
import type { IssueState } from '../lookup/issueAsOf';
import { fieldIdOf, renderHistories } from '../render/renderHistories';
import { invalidPayload } from '../transport/JiraProblem';
import type { JiraRequest, JiraRoute } from './JiraRoute';
import { pageTokenOf, readPageToken } from './pageToken';

const bodySchema = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(1000),
  fieldIds: z.array(z.string()).max(10).optional(),
  maxResults: z.number().int().min(1).max(10_000).optional(),
  nextPageToken: z.string().nullish(),
});

type Asked = z.infer<typeof bodySchema>;
type History = ReturnType<typeof renderHistories>[number];

/** Changelogs of many issues, oldest first, in pages of histories. */
export const bulkChangelogs: JiraRoute = {
  method: 'post',
  path: '/changelog/bulkfetch',
  answer: fetchChangelogs,
};

function fetchChangelogs(request: JiraRequest) {
  const read = bodySchema.safeParse(request.body);
  if (!read.success) throw invalidPayload();
  const { maxResults = 1000 } = read.data;
  const all = historiesOf(read.data, request);
  const start = startOf(read.data, request, all);
  const page = all.slice(start, start + maxResults);
  const issueChangeLogs = byIssue(page);
  if (start + page.length >= all.length) return { issueChangeLogs };
  const nextPageToken = tokenAt(start + page.length, read.data, request);
  return { issueChangeLogs, nextPageToken };
}

interface Entry {
  issueId: string;
  history: History;
}

function historiesOf(asked: Asked, { view, setting }: JiraRequest): Entry[] {
  const states = asked.issueIdsOrKeys.flatMap(name => view.issue(name) ?? []);
  const known = [...new Set(states)].filter(
    () => !setting.strikes('changelog-missing'),
  );
  return known
    .sort((a, b) => a.issue.id - b.issue.id)
    .flatMap(state => {
      const chosen = only(state, asked.fieldIds);
      const issueId = String(state.issue.id);
      return renderHistories(chosen, setting).map(history => ({
        issueId,
        history,
      }));
    });
}

function only(state: IssueState, fieldIds?: string[]): IssueState {
  if (!fieldIds || fieldIds.length === 0) return state;
  const history = state.history.filter(({ field }) =>
    fieldIds.includes(fieldIdOf(field)),
  );
  return { ...state, history };
}

function byIssue(page: Entry[]) {
  const logs = new Map<string, History[]>();
  for (const { issueId, history } of page) {
    logs.set(issueId, [...(logs.get(issueId) ?? []), history]);
  }
  return [...logs].map(([issueId, changeHistories]) => ({
    issueId,
    changeHistories,
  }));
}

function startOf(asked: Asked, { setting }: JiraRequest, all: Entry[]) {
  const { nextPageToken } = asked;
  if (!nextPageToken) return 0;
  const query = queryOf(asked);
  const place = readPageToken(nextPageToken, { query, now: setting.clock() });
  return Math.min(place.histories ?? 0, all.length);
}

function tokenAt(histories: number, asked: Asked, request: JiraRequest) {
  const { setting, view } = request;
  const place = { issue: 0, seen: view.now, histories };
  return pageTokenOf(place, queryOf(asked), setting.clock());
}

function queryOf({ issueIdsOrKeys, fieldIds }: Asked): string {
  return JSON.stringify([issueIdsOrKeys, fieldIds]);
}
