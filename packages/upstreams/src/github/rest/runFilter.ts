import { z } from 'zod';
import { WorkflowRun } from '../../world/World';
import { restLogin } from '../identity/logins';
import { createdRange, isWithin } from './createdRange';

const runQuery = z.object({
  actor: z.string().optional(),
  branch: z.string().optional(),
  event: z.string().optional(),
  status: z.string().optional(),
  created: z.string().optional(),
  head_sha: z.string().optional(),
  check_suite_id: z.coerce.number().optional(),
});

type RunQuery = z.infer<typeof runQuery>;
type RunTest = (run: WorkflowRun) => boolean;

/** A filter of runs; undefined when a request filters by nothing. */
export function runFilter(query: Record<string, string>): RunTest | undefined {
  const tests = testsOf(runQuery.parse(query));
  return tests.length > 0
    ? run => tests.every(passes => passes(run))
    : undefined;
}

function testsOf(wanted: RunQuery): RunTest[] {
  const { actor, branch, event, status, created, head_sha: sha } = wanted;
  const { check_suite_id: suite } = wanted;
  const range = created === undefined ? undefined : createdRange(created);
  const tests: [unknown, RunTest][] = [
    [actor, run => restLogin(run.actor) === actor],
    [branch, run => run.branch === branch],
    [event, run => run.event === event],
    [status, run => status !== undefined && hasStatus(run, status)],
    [range, run => range !== undefined && isWithin(range, run.createdAt)],
    [sha, run => run.sha === sha],
    [suite, run => run.id === suite],
  ];
  return tests.filter(([given]) => given !== undefined).map(([, test]) => test);
}

/** The parameter names a status or a conclusion. */
function hasStatus({ attempts }: WorkflowRun, status: string): boolean {
  const { completedAt, conclusion } = attempts[attempts.length - 1];
  const state = completedAt === undefined ? 'in_progress' : 'completed';
  return status === state || status === conclusion;
}
