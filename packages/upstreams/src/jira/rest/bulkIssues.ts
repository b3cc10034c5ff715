import { z } from 'zod';
import { FieldChoice } from '../render/FieldChoice';
import { renderIssue } from '../render/renderIssue';
import { invalidPayload, issueNotFound } from '../transport/JiraProblem';
import type { JiraRequest, JiraRoute } from './JiraRoute';

const bodySchema = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(100),
  fields: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
  expand: z.array(z.string()).optional(),
  properties: z.array(z.string()).max(5).optional(),
});

/** Many issues by their ids or by any key they had; what is missing is told. */
export const bulkIssues: JiraRoute = {
  method: 'post',
  path: '/issue/bulkfetch',
  answer: fetchIssues,
};

function fetchIssues({ body, view, setting }: JiraRequest) {
  const read = bodySchema.safeParse(body);
  if (!read.success) throw invalidPayload();
  const { issueIdsOrKeys, fields, expand = [] } = read.data;
  const rendering = {
    setting,
    view,
    fields: new FieldChoice(fields ?? ['*navigable']),
    changelog: expand.includes('changelog'),
  };
  const asked = issueIdsOrKeys.map(name => ({ name, state: view.issue(name) }));
  const states = new Set(asked.flatMap(({ state }) => state ?? []));
  const missing = asked.filter(({ state }) => !state);
  return {
    issues: [...states].map(state => renderIssue(state, rendering)),
    issueErrors: missing.map(({ name: id }) => ({
      id,
      errorMessage: issueNotFound().message,
    })),
  };
}
