import { z } from 'zod';
import { outcomeOf } from '../runs/workflowRun';
import type { StreamContext } from '../StreamContext';
import { timestamp } from '../timestamp';
import type { Attempt } from './runFact';

const jobsAnswer = z.object({
  jobs: z.array(
    z
      .object({
        name: z.string(),
        conclusion: z.string().nullable(),
        started_at: timestamp,
        completed_at: timestamp.nullable(),
        run_attempt: z.number().default(1),
      })
      .transform(job => ({
        name: job.name,
        number: job.run_attempt,
        outcome: outcomeOf(job.conclusion),
        startedAt: job.started_at,
        finishedAt: job.completed_at ?? undefined,
      })),
  ),
});

/** A job of one attempt of a run. */
export interface Job extends Attempt {
  name: string;
  /** Of the attempt. */
  number: number;
}

/** The jobs of all attempts of a run, the oldest attempts first. */
export async function readJobs(
  { client, repository, signal }: StreamContext,
  runId: string,
): Promise<Job[]> {
  const { owner, name } = repository;
  const jobs: Job[] = [];
  for (let page = 1; ; page++) {
    const { body, hasNext } = await client.get({
      path: `/repos/${owner}/${name}/actions/runs/${runId}/jobs`,
      query: { filter: 'all', per_page: 100, page },
      schema: jobsAnswer,
      signal,
    });
    jobs.push(...body.jobs);
    if (!hasNext) return jobs.sort((a, b) => a.number - b.number);
  }
}
