import { latest } from '../timestamp';
import type { DeploymentsCursor, ReaderState } from './deploymentsCursor';
import { neededReaders, type DeploymentGroup } from './groups';

/**
 * Since when all deployments of a repository are known: undefined as long as
 * any list that has to be read was not begun.
 */
export function deploymentsCoverage(
  groups: DeploymentGroup[],
  cursor: DeploymentsCursor,
): Date | undefined {
  const starts = groups.flatMap(group => {
    const state = cursor[group.key] ?? { readers: {}, winners: {} };
    return neededReaders(group, state).map(key => startOf(state.readers[key]));
  });
  return starts.includes(undefined) ? undefined : latest(starts);
}

function startOf(state: ReaderState | undefined): Date | undefined {
  return state?.sweep.since ?? state?.sweep.current?.oldest;
}
