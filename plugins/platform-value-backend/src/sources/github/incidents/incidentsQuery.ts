import { z } from 'zod';
import { bigId, pageInfo, presentNodes } from '../graphqlFields';
import { timestamp } from '../timestamp';

/** An issue has a hundred labels at most. */
const fields = `
fragment IncidentFields on Issue {
  id
  fullDatabaseId
  number
  body
  createdAt
  updatedAt
  closedAt
  labels(first: 100) { nodes { name } }
}`;

/** Asks for issues with any of some labels, the last updated first. */
export const incidentsQuery = `
query PlatformValueIncidents($owner: String!, $name: String!, $first: Int!, $after: String, $labels: [String!], $since: DateTime) {
  repository(owner: $owner, name: $name) {
    databaseId
    createdAt
    issues(first: $first, after: $after, labels: $labels, filterBy: { since: $since }, orderBy: { field: UPDATED_AT, direction: DESC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        ...IncidentFields
      }
    }
  }
}${fields}`;

/** Asks again for issues that were open. */
export const openIncidentsQuery = `
query PlatformValueOpenIncidents($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Issue { repository { databaseId } ...IncidentFields } }
}${fields}`;

/** The shape of an answer to {@link incidentsQuery}; its nodes are parsed one by one. */
export const incidentsAnswer = z.object({
  repository: z.object({
    databaseId: z.number().nullable(),
    createdAt: timestamp,
    issues: z.object({
      totalCount: z.number(),
      pageInfo,
      nodes: z.array(z.unknown()),
    }),
  }),
});

/** An issue that is an incident, as {@link incidentsQuery} asks for it. */
export const incidentSchema = z.object({
  id: z.string(),
  fullDatabaseId: bigId,
  number: z.number(),
  body: z.string(),
  createdAt: timestamp,
  updatedAt: timestamp,
  closedAt: timestamp.nullable(),
  labels: z
    .object({ nodes: presentNodes(z.object({ name: z.string() })) })
    .nullable()
    .transform(labels => (labels?.nodes ?? []).map(label => label.name)),
});

/** An issue that is an incident. */
export type IncidentIssue = z.infer<typeof incidentSchema>;
