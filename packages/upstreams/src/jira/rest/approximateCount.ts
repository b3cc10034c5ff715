import { z } from 'zod';
import { findIssues } from '../lookup/findIssues';
import { invalidPayload } from '../transport/JiraProblem';
import type { JiraRequest, JiraRoute } from './JiraRoute';

const bodySchema = z.strictObject({ jql: z.string() });

/** How many issues a query finds. */
export const approximateCount: JiraRoute = {
  method: 'post',
  path: '/search/approximate-count',
  answer: count,
};

function count(request: JiraRequest) {
  const read = bodySchema.safeParse(request.body);
  if (!read.success) throw invalidPayload();
  return { count: findIssues(read.data.jql, request).states.length };
}
