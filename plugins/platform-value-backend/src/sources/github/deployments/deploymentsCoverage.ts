import { sweepCoverage, unswept, type SweepCoverage } from '../sweepState';
import { earliest, latest } from '../timestamp';
import type { DeploymentsCursor } from './deploymentsCursor';
import { neededReaders, type DeploymentGroup } from './groups';

/**
 * Between which moments all deployments of a repository are known; from no
 * moment on as long as any list that has to be read was not begun.
 */
export function deploymentsCoverage(
  groups: DeploymentGroup[],
  cursor: DeploymentsCursor,
): SweepCoverage {
  const coverages = groups.flatMap(group => {
    const state = cursor[group.key] ?? { readers: {}, winners: {} };
    return neededReaders(group, state).map(key =>
      sweepCoverage(state.readers[key]?.sweep ?? unswept),
    );
  });
  const starts = coverages.map(({ coveredFrom }) => coveredFrom);
  const coveredUntil = earliest(coverages.map(one => one.coveredUntil));
  return {
    coveredFrom: starts.includes(undefined) ? undefined : latest(starts),
    ...(coveredUntil && { coveredUntil }),
  };
}
