/** GitHub counts REST and GraphQL apart. */
export type Resource = 'rest' | 'graphql';

/** What GitHub allows one credential, as it documents it. */
export interface GithubLimits {
  /** Calls of REST, points of GraphQL. */
  perHour: Record<Resource, number>;
  perMinute: Record<Resource, number>;
  /** Seconds of computing for GraphQL in each minute. */
  graphqlSecondsPerMinute: number;
}

/** Of a GitHub App that is installed in an Enterprise Cloud organisation. */
export const appLimits: GithubLimits = {
  perHour: { rest: 15_000, graphql: 10_000 },
  perMinute: { rest: 900, graphql: 2000 },
  graphqlSecondsPerMinute: 60,
};

/** How a call behaves, where GitHub documents nothing: as it was observed. */
export interface CallTimes {
  /** Seconds until the answer. */
  seconds: Record<Resource, number>;
  /** The share of GraphQL's time that is computing. */
  computing: number;
}

/** A GraphQL page takes one to two seconds. */
export const observedTimes: CallTimes = {
  seconds: { rest: 0.3, graphql: 1.5 },
  computing: 0.5,
};
