import { z } from 'zod';
import { bigId, pageInfo, presentNodes } from '../graphqlFields';
import { timestamp } from '../timestamp';

const fields = `
fragment DeploymentFields on Deployment {
  id
  databaseId
  commitOid
  environment
  createdAt
  updatedAt
  ref { name }
  statuses(first: 10) {
    pageInfo { hasNextPage endCursor }
    nodes { state createdAt }
  }
}`;

/** Asks for deployments with their statuses, the last created first. */
export const deploymentsQuery = `
query PlatformValueDeployments($owner: String!, $name: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    databaseId
    createdAt
    deployments(first: $first, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...DeploymentFields }
    }
  }
}${fields}`;

/** Asks again for deployments that were open. */
export const openDeploymentsQuery = `
query PlatformValueOpenDeployments($ids: [ID!]!) {
  nodes(ids: $ids) { ...DeploymentFields }
}${fields}`;

/** Asks for statuses that did not fit beside their deployment. */
export const statusesQuery = `
query PlatformValueStatuses($id: ID!, $after: String) {
  node(id: $id) {
    ... on Deployment {
      statuses(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { state createdAt }
      }
    }
  }
}`;

/** Statuses of a deployment, a page of them. */
export const statusesSchema = z.object({
  pageInfo,
  nodes: presentNodes(z.object({ state: z.string(), createdAt: timestamp })),
});

/** A deployment as {@link deploymentsQuery} asks for it. */
export const listedDeployment = z.object({
  id: z.string(),
  /** Absent where it does not fit into GraphQL's 32 bits. */
  databaseId: bigId.nullable(),
  commitOid: z.string(),
  environment: z.string().nullable(),
  createdAt: timestamp,
  updatedAt: timestamp,
  ref: z.object({ name: z.string() }).nullable(),
  statuses: statusesSchema.nullable(),
});

/** A deployment as GitHub lists it. */
export type ListedDeployment = z.infer<typeof listedDeployment>;

/** The shape of an answer to {@link deploymentsQuery}; its nodes are parsed one by one. */
export const deploymentsAnswer = z.object({
  repository: z.object({
    databaseId: z.number().nullable(),
    createdAt: timestamp,
    deployments: z.object({
      totalCount: z.number(),
      pageInfo,
      nodes: z.array(z.unknown()),
    }),
  }),
});
