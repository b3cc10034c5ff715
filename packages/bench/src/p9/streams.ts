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
}

/**
 * The streams of the GitHub source with the sizes of their pages. A page of
 * changes asks for 50 pull requests with three lists each, 151 requests, which
 * is 2 points.
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
  { id: 'builds', resource: 'rest', perDay: 0.6, pageSize: 100, cost: 1 },
  {
    id: 'incidents',
    resource: 'graphql',
    perDay: 0.0164,
    pageSize: 100,
    cost: 1,
  },
];

/** Pages that some facts take; an empty list takes one to be seen. */
export function pagesOf(stream: SimulatedStream, facts: number): number {
  return Math.max(1, Math.ceil(facts / stream.pageSize));
}
