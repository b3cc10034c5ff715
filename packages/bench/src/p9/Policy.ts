import type { Resource } from './GithubLimits';

/** How the plugin collects, as far as it bears on time. */
export interface Policy {
  /** The share of each budget that is left to the rest of the portal. */
  reserve: number;
  /** Slices of a budget that are read at once. */
  slicesAtOnce: Record<Resource, number>;
  /** Pages after which a slice lets others have their turn. */
  pagesAtOnce: number;
  /** Seconds between two looks at all repositories, at least. */
  probeEvery: number;
  /** The share of the time that looking takes at most while history is read. */
  probeShare: number;
  /** Repositories that one call looks at. */
  probedAtOnce: number;
  /** Seconds after which it is looked for work that is due. */
  workEvery: number;
}

/** The plugin's defaults. */
export const pluginPolicy: Policy = {
  reserve: 0.4,
  slicesAtOnce: { rest: 4, graphql: 2 },
  pagesAtOnce: 40,
  probeEvery: 600,
  probeShare: 1 / 6,
  probedAtOnce: 28,
  workEvery: 3,
};
