import type { CollectedSignal } from 'backstage-plugin-platform-value-node';
import type { WorkflowRun } from '../runs/workflowRun';
import { secondsBetween } from '../timestamp';

/** A run with its first attempt, which is what counts. */
export interface Build {
  run: WorkflowRun;
  firstAttempt: WorkflowRun;
}

/** A build as the signal of one entity; undefined when it says nothing, as when skipped. */
export function buildSignal(
  entityRef: string,
  { run, firstAttempt }: Build,
): CollectedSignal | undefined {
  const { outcome, startedAt, updatedAt } = firstAttempt;
  return (
    outcome && {
      entityRef,
      kind: 'build',
      externalId: run.id,
      at: updatedAt,
      seconds: Math.max(0, secondsBetween(startedAt, updatedAt)),
      outcome,
      sourceUpdatedAt: run.updatedAt,
    }
  );
}
