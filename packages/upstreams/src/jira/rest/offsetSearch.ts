import { z } from 'zod';
import { findIssues } from '../lookup/findIssues';
import { FieldChoice } from '../render/FieldChoice';
import { renderIssue } from '../render/renderIssue';
import { invalidPayload } from '../transport/JiraProblem';
import type { JiraRequest, JiraRoute } from './JiraRoute';

const listSchema = z
  .union([z.string().transform(text => text.split(',')), z.array(z.string())])
  .optional();

const inputSchema = z.object({
  jql: z.string().default(''),
  startAt: z.coerce.number().int().min(0).default(0),
  maxResults: z.coerce.number().int().default(50),
  fields: listSchema,
  expand: listSchema,
});

const mostIssues = 1000;
const path = '/search';

/** The search of Data Center, which pages by offset and counts. */
export const offsetSearchRoutes: JiraRoute[] = [
  {
    method: 'get',
    path,
    answer: request => search(Object.fromEntries(request.query), request),
  },
  {
    method: 'post',
    path,
    answer: request => search(request.body ?? {}, request),
  },
];

function search(given: unknown, request: JiraRequest) {
  const read = inputSchema.safeParse(given);
  if (!read.success) throw invalidPayload();
  const { jql, startAt, fields = ['*navigable'], expand = [] } = read.data;
  const maxResults = Math.min(Math.max(0, read.data.maxResults), mostIssues);
  const { states } = findIssues(jql, request, { unbounded: true });
  const { setting, view } = request;
  const rendering = {
    setting,
    view,
    fields: new FieldChoice([...fields, 'key']),
    changelog: expand.includes('changelog'),
  };
  const page = states.slice(startAt, startAt + maxResults);
  const surplus = setting.strikes('total-too-large') ? 7 : 0;
  return {
    expand: 'schema,names',
    startAt,
    maxResults,
    total: states.length + surplus,
    issues: page.map(state => renderIssue(state, rendering)),
  };
}
