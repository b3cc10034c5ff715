import { z } from 'zod';
import { bigId } from '../graphqlFields';
import { timestamp } from '../timestamp';

const outcomes: Record<
  string,
  'success' | 'failure' | 'cancelled' | undefined
> = {
  success: 'success',
  failure: 'failure',
  timed_out: 'failure',
  startup_failure: 'failure',
  cancelled: 'cancelled',
};

/** A run of a workflow, or one attempt of it. */
export const workflowRunSchema = z
  .object({
    id: bigId,
    path: z.string(),
    event: z.string(),
    status: z.string().nullable(),
    conclusion: z.string().nullable(),
    head_sha: z.string(),
    head_branch: z.string().nullable(),
    run_attempt: z.number().default(1),
    created_at: timestamp,
    updated_at: timestamp,
    run_started_at: timestamp.nullish(),
  })
  .transform(run => ({
    id: run.id,
    file: fileOf(run.path),
    event: run.event,
    completed: run.status === 'completed',
    outcome: outcomeOf(run.conclusion),
    sha: run.head_sha,
    branch: run.head_branch ?? undefined,
    attempt: run.run_attempt,
    createdAt: run.created_at,
    startedAt: run.run_started_at ?? run.created_at,
    updatedAt: run.updated_at,
  }));

/** A run of a workflow, or one attempt of it. */
export type WorkflowRun = z.infer<typeof workflowRunSchema> & {
  /** It was started again: how often, and when the last time, is not known. */
  again?: true;
};

/** The file of a workflow; one of another repository carries its ref. */
export function fileOf(path: string): string {
  return path.replace(/@.*$/, '').replace(/^.*\//, '');
}

/** Of conclusions that say whether something worked; undefined for others. */
export function outcomeOf(
  conclusion: string | null,
): 'success' | 'failure' | 'cancelled' | undefined {
  return outcomes[conclusion ?? ''];
}

/** What runs of the default branch are started by; not by pull requests. */
export const branchEvents = [
  'push',
  'schedule',
  'workflow_dispatch',
  'release',
];
