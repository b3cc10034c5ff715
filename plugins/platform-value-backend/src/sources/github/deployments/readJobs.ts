import { z } from 'zod';
import { outcomeOf } from '../runs/workflowRun';
import type { StreamContext } from '../StreamContext';
import { timestamp } from '../timestamp';

const jobsAnswer = z.object({
  jobs: z.array(
    z
      .object({
        name: z.string(),
        conclusion: z.string().nullable(),
        started_at: timestamp,
        completed_at: timestamp.nullable(),
      })
      .transform(job => ({
        name: job.name,
        outcome: outcomeOf(job.conclusion),
        startedAt: job.started_at,
        completedAt: job.completed_at ?? undefined,
      })),
  ),
});

/** A job of a run's last attempt. */
export type Job = z.infer<typeof jobsAnswer>['jobs'][number];

/** All jobs of a run's last attempt. */
export async function readJobs(
  { client, repository, signal }: StreamContext,
  runId: number,
): Promise<Job[]> {
  const { owner, name } = repository;
  const jobs: Job[] = [];
  let page = 1;
  for (;;) {
    const { body, hasNext } = await client.get({
      path: `/repos/${owner}/${name}/actions/runs/${runId}/jobs`,
      query: { filter: 'latest', per_page: 100, page },
      schema: jobsAnswer,
      signal,
    });
    jobs.push(...body.jobs);
    if (!hasNext) return jobs;
    page += 1;
  }
}
