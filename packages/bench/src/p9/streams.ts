import type { Resource } from './GithubLimits';

/** A stream of a repository as the source reads it. */
export interface SimulatedStream {
  id: string;
  resource: Resource;
  /** Facts a day and repository, in the mean. */
  perDay: number;
  pageSize: number;
  /** Of a page: points by GitHub's formula, or a call. */
  cost: number;
  /** Pages of a repository at the least; 1 when absent, as an empty list takes one to be seen. */
  leastPages?: number;
  /** How what is new is read, where that is another way than the history. */
  live?: { resource: Resource; cost: number };
}

/**
 * The streams of the GitHub source with the sizes of their pages. A page of
 * changes asks for 50 pull requests with three lists each, 151 requests, which
 * is 2 points. Builds of the past are searched for by REST; new ones are told
 * with the newest commits by GraphQL. Evidence looks up folders, what lay there
 * in the past, versions and their texts, each at least once.
 */
export const simulatedStreams: SimulatedStream[] = [
  { id: 'commits', resource: 'graphql', perDay: 1.019, pageSize: 100, cost: 1 },
  { id: 'changes', resource: 'graphql', perDay: 1.019, pageSize: 50, cost: 2 },
  {
    id: 'deployments',
    resource: 'graphql',
    perDay: 0.307,
    pageSize: 50,
    cost: 1,
  },
  {
    ...{ id: 'builds', resource: 'rest', perDay: 0.6, pageSize: 100, cost: 1 },
    live: { resource: 'graphql', cost: 1 },
  },
  {
    id: 'incidents',
    resource: 'graphql',
    perDay: 0.0164,
    pageSize: 100,
    cost: 1,
  },
  {
    ...{ id: 'evidence', resource: 'graphql', perDay: 0.06, pageSize: 20 },
    ...{ cost: 1, leastPages: 4 },
  },
];

/** Pages that some facts take. */
export function pagesOf(stream: SimulatedStream, facts: number): number {
  const { leastPages = 1, pageSize } = stream;
  return Math.max(leastPages, Math.ceil(facts / pageSize));
}
