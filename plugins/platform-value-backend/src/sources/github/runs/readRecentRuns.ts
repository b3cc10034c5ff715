import { SourceError } from 'backstage-plugin-platform-value-node';
import type { z } from 'zod';
import type { RepositoryFacts } from '../readRepository';
import type { StreamContext } from '../StreamContext';
import {
  recentRunsAnswer,
  recentRunsQuery,
  type CheckedCommit,
} from './recentRunsQuery';
import { runOfSuite } from './runOfSuite';
import { parseRunsFloor, type RunsFloor } from './runsFloor';
import type { WorkflowRun } from './workflowRun';

/** The runs of the newest commits of the default branch. */
export interface RecentRuns {
  repository: RepositoryFacts;
  /** Newest first; all there are since the floor, and some from before. */
  runs: WorkflowRun[];
  floor: Required<RunsFloor>;
}

/** GitHub is asked about so many commits, down to the head of the time before. */
const commitsAtOnce = 5;

/**
 * Looks up what ran since the last time by the commits it ran on: other than
 * a search, that can be asked about many repositories at once. Undefined when
 * it can't be told so; then runs have to be searched for. They are from time
 * to time in any case, since a forced push hides commits.
 */
export async function readRecentRuns(
  context: StreamContext,
  floorText: string | undefined,
): Promise<RecentRuns | undefined> {
  const floor = floorText ? parseRunsFloor(floorText) : undefined;
  if (!floor || !isKnown(floor) || isToBeSearched(floor, context.now)) {
    return undefined;
  }
  try {
    return recentRuns(context, floor, await ask(context));
  } catch (error) {
    if (isUntold(error)) return undefined;
    throw error;
  }
}

function isKnown(floor: RunsFloor): floor is Required<RunsFloor> {
  return floor.head !== undefined && floor.searchedAt !== undefined;
}

const day = 24 * 60 * 60 * 1000;

/** After 4 to 12 days: not all repositories on the same. */
function isToBeSearched(
  { head, searchedAt }: Required<RunsFloor>,
  now: Date,
): boolean {
  const days = 4 + Number.parseInt(head[0], 16) / 2;
  return now.getTime() - searchedAt.getTime() > days * day;
}

type Answer = z.infer<typeof recentRunsAnswer>;

function ask({ client, repository, signal }: StreamContext): Promise<Answer> {
  const { owner, name } = repository;
  return client.queryPage(
    {
      document: recentRunsQuery,
      variables: { owner, name },
      schema: recentRunsAnswer,
      signal,
    },
    commitsAtOnce,
  );
}

/** The credential may read no checks, or GitHub told less than was asked for. */
function isUntold(error: unknown): boolean {
  return (
    error instanceof SourceError &&
    (error.code === 'forbidden' || error.code === 'poison')
  );
}

function recentRuns(
  { memory }: StreamContext,
  floor: Required<RunsFloor>,
  { repository }: Answer,
): RecentRuns | undefined {
  const { databaseId, createdAt, defaultBranchRef: branch } = repository;
  const renamed = branch?.name !== memory.branches[0];
  memory.recognise(databaseId, branch?.name);
  if (!branch || renamed) return undefined;
  const { oid: head, history } = branch.target;
  if (!reachesDownTo(floor, history.nodes)) return undefined;
  const runs = runsOf(history.nodes, branch.name);
  const facts = { createdAt, defaultBranch: { name: branch.name, head } };
  return runs && { repository: facts, runs, floor };
}

/** Whether all suites since the floor are there. */
function reachesDownTo(
  { at, head }: Required<RunsFloor>,
  commits: CheckedCommit[],
): boolean {
  const end = commits.findIndex(({ oid }) => oid === head);
  const since = commits.slice(0, end + 1);
  return end >= 0 && since.every(commit => hasAllSince(commit, at));
}

/** The last suites of a commit: all, or back to one that is older. */
function hasAllSince(
  { checkSuites: { pageInfo, nodes } }: CheckedCommit,
  time: Date,
): boolean {
  const times = nodes.map(({ createdAt }) => createdAt.getTime());
  const ordered = times.every((one, index) => one >= (times[index - 1] ?? 0));
  const older = ordered && times.length > 0 && times[0] < time.getTime();
  return !pageInfo.hasPreviousPage || older;
}

/** Undefined when one of them can't be told. */
function runsOf(
  commits: CheckedCommit[],
  branch: string,
): WorkflowRun[] | undefined {
  const found = commits.flatMap(commit =>
    commit.checkSuites.nodes.map(suite => runOfSuite(suite, commit)),
  );
  const runs: WorkflowRun[] = [];
  for (const one of found) {
    if (one === 'unknown') return undefined;
    if (one.run?.branch === branch) runs.push(one.run);
  }
  return runs.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}
