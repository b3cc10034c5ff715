import { z } from 'zod';
import type { RunConclusion } from '../world/World';
import { momentSchema } from './moment';

const optionalMoment = momentSchema.nullish();
const userSchema = z.object({ login: z.string(), type: z.string() }).nullish();
const labelsSchema = z.array(z.object({ name: z.string() }));
const textSchema = z.string().nullish();
const sha = z.string().min(1);

/** GitHub's conclusions, in those a world knows. */
const conclusions: Record<string, RunConclusion> = {
  success: 'success',
  failure: 'failure',
  startup_failure: 'failure',
  cancelled: 'cancelled',
  timed_out: 'timed_out',
  skipped: 'skipped',
  neutral: 'skipped',
  stale: 'skipped',
  action_required: 'skipped',
};

/** Absent while it runs; recorded bodies write it in either case. */
const conclusionSchema = textSchema.transform((text, context) => {
  if (!text) return undefined;
  const conclusion = conclusions[text.toLowerCase()];
  if (conclusion) return conclusion;
  context.addIssue(`not a conclusion: ${text}`);
  return z.NEVER;
});

export const pullsSchema = z.array(
  z.object({
    id: z.int(),
    number: z.int(),
    title: z.string(),
    body: textSchema,
    user: userSchema,
    created_at: momentSchema,
    updated_at: momentSchema,
    closed_at: optionalMoment,
    merged_at: optionalMoment,
    merge_commit_sha: textSchema,
    labels: labelsSchema,
    head: z.object({ ref: z.string(), sha }),
    base: z.object({
      ref: z.string(),
      repo: z.object({
        id: z.int(),
        created_at: momentSchema,
        default_branch: z.string(),
      }),
    }),
  }),
);

export const workflowRunsSchema = z.array(
  z.object({
    id: z.int(),
    name: textSchema,
    workflow_id: z.int(),
    path: z.string(),
    run_number: z.int(),
    event: z.string(),
    head_branch: textSchema,
    head_sha: sha,
    head_commit: z
      .object({ message: z.string(), timestamp: momentSchema })
      .nullish(),
    actor: userSchema,
    conclusion: conclusionSchema,
    created_at: momentSchema,
    updated_at: momentSchema,
    run_started_at: optionalMoment,
  }),
);

export const jobsSchema = z.array(
  z.object({
    id: z.int(),
    run_id: z.int(),
    name: z.string(),
    conclusion: conclusionSchema,
    started_at: optionalMoment,
    completed_at: optionalMoment,
  }),
);

export const issuesSchema = z.array(
  z.object({
    id: z.int(),
    number: z.int(),
    title: z.string(),
    body: textSchema,
    user: userSchema,
    labels: labelsSchema,
    created_at: momentSchema,
    updated_at: momentSchema,
    closed_at: optionalMoment,
    /** An issue that has it is a pull request. */
    pull_request: z.unknown().optional(),
  }),
);

export type Pull = z.infer<typeof pullsSchema>[number];
export type Run = z.infer<typeof workflowRunsSchema>[number];
export type Job = z.infer<typeof jobsSchema>[number];
export type RecordedIssue = z.infer<typeof issuesSchema>[number];

/** The bodies recorded of one repository. */
export interface RecordedBodies {
  pulls: Pull[];
  runs: Run[];
  jobs: Job[];
  issues: RecordedIssue[];
}
