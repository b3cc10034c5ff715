import type { CheckedCommit, CheckSuite } from './recentRunsQuery';
import { fileOf, outcomeOf, type WorkflowRun } from './workflowRun';

/** The workflow run that a check suite is of, and whether that is known. */
export type RunOfSuite = { run?: WorkflowRun } | 'unknown';

const runPath = /\/actions\/runs\/(\d+)/;

/**
 * The workflow run that a check suite of a commit is of; none for suites of
 * other apps. A first attempt starts when its run is created.
 */
export function runOfSuite(
  suite: CheckSuite,
  { oid: sha }: CheckedCommit,
): RunOfSuite {
  const { workflowRun, status, conclusion, branch } = suite;
  if (!workflowRun) return isOfActions(suite) ? 'unknown' : {};
  const [, id] = runPath.exec(workflowRun.resourcePath) ?? [];
  if (!id) return 'unknown';
  const { event, createdAt, updatedAt, file } = workflowRun;
  const run = {
    ...{ id, event, sha, createdAt, updatedAt, attempt: 1 },
    file: fileOf(file.path),
    completed: status === 'COMPLETED',
    outcome: outcomeOf(conclusion?.toLowerCase() ?? null),
    branch: branch?.name,
    startedAt: createdAt,
  };
  return { run: isFirstAttempt(suite) ? run : { ...run, again: true } };
}

function isOfActions({ app, conclusion }: CheckSuite): boolean {
  return app?.slug === 'github-actions' || conclusion === 'STARTUP_FAILURE';
}

/** Where nothing has run yet or at all, nothing tells. */
function isFirstAttempt({ status, all, latest }: CheckSuite): boolean {
  const begun = all.totalCount > 0 || status !== 'COMPLETED';
  return begun && all.totalCount === latest.totalCount;
}
