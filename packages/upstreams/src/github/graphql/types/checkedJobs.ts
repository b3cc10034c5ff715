import { WorkflowRun } from '../../../world/World';
import { stableNumber } from '../../identity/stableNumber';
import { notOffered } from '../problems';

/** The arguments that check runs of a suite are chosen by. */
export interface CheckRunFilter {
  checkType?: string | null;
}

type Job = WorkflowRun['jobs'][number];

/**
 * The jobs that a suite shows: those of the latest attempt, or of all. A world
 * keeps only the latest; those before were called the same.
 */
export function checkedJobs(
  run: WorkflowRun,
  { checkType, ...others }: CheckRunFilter,
): Job[] {
  const [other] = Object.keys(others);
  if (other) throw notOffered(`The filter \`${other}\` of \`checkRuns\``);
  return checkType === 'ALL' ? [...earlierJobs(run), ...run.jobs] : run.jobs;
}

function earlierJobs({ attempts, jobs }: WorkflowRun): Job[] {
  return attempts.slice(0, -1).flatMap((attempt, index) =>
    jobs.map(({ id, name }) => ({
      ...{ ...attempt, name },
      id: stableNumber(`job ${id} of attempt ${index + 1}`),
    })),
  );
}
