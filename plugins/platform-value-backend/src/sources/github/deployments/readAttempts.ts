import { readRun } from '../runs/readRun';
import type { WorkflowRun } from '../runs/workflowRun';
import type { StreamContext } from '../StreamContext';
import type { Attempt } from './runFact';

/** The attempts of a run up to the first success, oldest first; one call for each but the last. */
export async function readAttempts(
  context: StreamContext,
  run: WorkflowRun,
): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (let number = 1; number < run.attempt; number++) {
    const attempt = await readRun(context, { id: run.id, attempt: number });
    if (attempt) attempts.push(attemptOf(attempt));
    if (attempt?.outcome === 'success') return attempts;
  }
  return [...attempts, attemptOf(run)];
}

function attemptOf(run: WorkflowRun): Attempt {
  const { outcome, startedAt, updatedAt, completed } = run;
  return { outcome, startedAt, ...(completed && { finishedAt: updatedAt }) };
}
