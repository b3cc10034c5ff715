import type { SweptPage } from '../sweep';
import { earliest, latest } from '../timestamp';
import type { RecentRuns } from './readRecentRuns';
import { runsBeginning } from './runsBeginning';
import { formatRunsFloor } from './runsFloor';
import type { WorkflowRun } from './workflowRun';

/** Recent runs as the only page of a sweep. */
export function recentPage(
  { repository, runs, floor }: RecentRuns,
  now: Date,
): SweptPage<WorkflowRun> {
  const facts = runs.filter(({ createdAt }) => createdAt >= floor.at);
  const times = facts.map(({ createdAt }) => createdAt);
  const at = latest([...times, floor.at]) ?? floor.at;
  const head = repository.defaultBranch?.head ?? floor.head;
  return {
    facts,
    rejected: [],
    read: facts.length,
    newest: formatRunsFloor({ ...floor, at, head }),
    oldest: earliest(times),
    after: undefined,
    reachedFloor: false,
    beginsAt: runsBeginning(repository, now),
  };
}
