import { z } from 'zod';
import { FieldChoice } from '../render/FieldChoice';
import { invalidMaxResults, invalidPayload } from '../transport/JiraProblem';
import type { JiraRequest } from './JiraRoute';

/** A search, read from a query string or a body. */
export interface SearchInput {
  jql: string;
  nextPageToken?: string;
  maxResults: number;
  fields: FieldChoice;
  changelog: boolean;
  /** Ids of issues that must be found as they are now. */
  reconcile: Set<number>;
}

const mostIssues = 5000;
const mostWithFields = 100;
const most = { reconcileIssues: 50, properties: 5 };

const bodySchema = z.strictObject({
  jql: z.string().optional(),
  nextPageToken: z.string().nullish(),
  maxResults: z.number().int().optional(),
  fields: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
  expand: z.string().optional(),
  properties: z.array(z.string()).max(most.properties).optional(),
  reconcileIssues: z.array(z.number()).max(most.reconcileIssues).optional(),
});

type Asked = z.infer<typeof bodySchema>;

/** Of GET; unknown parameters are passed over. */
export function searchOfQuery({ query }: JiraRequest): SearchInput {
  return inputOf({
    jql: query.get('jql') ?? undefined,
    nextPageToken: query.get('nextPageToken'),
    maxResults: numberOf(query.get('maxResults')),
    fields: listed(query, 'fields'),
    expand: query.get('expand') ?? undefined,
    reconcileIssues: listed(query, 'reconcileIssues')?.map(Number),
  });
}

/** Of POST; its query string is passed over, an unknown property is refused. */
export function searchOfBody({ body }: JiraRequest): SearchInput {
  const read = bodySchema.safeParse(body ?? {});
  if (!read.success) throw invalidPayload();
  return inputOf(read.data);
}

/** @throws JiraProblem when `maxResults` is out of range. */
function inputOf(asked: Asked): SearchInput {
  const { jql = '', maxResults: wanted = 50, nextPageToken } = asked;
  if (!(wanted >= 1 && wanted <= mostIssues)) throw invalidMaxResults();
  const fields = new FieldChoice(asked.fields ?? ['id']);
  return {
    jql,
    ...(nextPageToken && { nextPageToken }),
    maxResults: fields.isKeyOnly ? wanted : Math.min(wanted, mostWithFields),
    fields,
    changelog: (asked.expand ?? '').split(',').includes('changelog'),
    reconcile: new Set(asked.reconcileIssues),
  };
}

/** An empty parameter is none. */
function numberOf(text: string | null): number | undefined {
  return text ? Number(text) : undefined;
}

/** Repeated, or with commas between. */
function listed(query: URLSearchParams, name: string): string[] | undefined {
  const values = query.getAll(name).flatMap(value => value.split(','));
  const named = values.map(value => value.trim()).filter(value => value !== '');
  return named.length === 0 ? undefined : named;
}
