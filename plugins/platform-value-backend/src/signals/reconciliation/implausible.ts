/** A reconciliation's counts. */
export interface Counted {
  /** Facts that we have and the source does not show. */
  surplus: number;
  /** Facts that we have. */
  stored: number;
}

/**
 * A source that shows nothing of what it showed before has more likely lost
 * its permission than everything at once.
 */
const mostGone = { share: 0.5, facts: 10 };

/** Whether so much is gone that it is kept until somebody has looked. */
export function isImplausible({ surplus, stored }: Counted): boolean {
  const { share, facts } = mostGone;
  return surplus > facts && surplus > stored * share;
}

/** What is said of it. */
export function implausible(
  stream: string,
  partition: string,
  { surplus, stored }: Counted,
): { message: string; remedy: string } {
  return {
    message: `${surplus} of ${stored} facts of ${stream} of '${partition}' are not to be seen any more; they are kept.`,
    remedy: 'Look whether the credential may still read all of it.',
  };
}
