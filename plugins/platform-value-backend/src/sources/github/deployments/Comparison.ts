import type { StreamContext } from '../StreamContext';
import { readTouchedBefore } from './touchedBefore';
import { readTouchedPaths, type TouchedPaths } from './touchedPaths';

/** Tells what a deployment changed. */
export interface Comparison {
  /** Paths that differ between two commits. */
  touchedPaths(base: string, head: string): Promise<TouchedPaths>;
  /** Whether anything below some globs had ever changed up to a commit. */
  touchedBefore(head: string, globs: string[]): Promise<boolean>;
}

/** Asks GitHub, once for each pair: the same pair is often deployed to several environments. */
export function githubComparison(context: StreamContext): Comparison {
  const known = new Map<string, Promise<TouchedPaths>>();
  return {
    touchedPaths: (base, head) => {
      const key = `${base}...${head}`;
      const paths = known.get(key) ?? readTouchedPaths(context, { base, head });
      known.set(key, paths);
      return paths;
    },
    touchedBefore: (head, globs) => readTouchedBefore(context, { head, globs }),
  };
}
