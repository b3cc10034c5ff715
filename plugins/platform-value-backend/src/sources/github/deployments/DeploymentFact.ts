import { z } from 'zod';

/** A deployment as a recogniser sees it, whatever it is made of. */
export const deploymentFact = z.object({
  externalId: z.string(),
  /** What it is read again by while it is open. */
  handle: z.string(),
  /** Its environment, tag or job, which recognisers choose by. */
  name: z.string(),
  /** Deployments of the same chain follow each other. */
  chain: z.string(),
  sha: z.string().optional(),
  hotfix: z.boolean(),
  createdAt: z.coerce.date(),
  /** Absent where only one moment is known. */
  startedAt: z.coerce.date().optional(),
  finishedAt: z.coerce.date().optional(),
  outcome: z.enum(['success', 'failure', 'open']),
  updatedAt: z.coerce.date(),
  /** Commit of the successful deployment before it; absent for the first one. */
  previous: z.string().optional(),
  /** When it was last read again. */
  lookedAt: z.coerce.date().optional(),
  /** It was there when the list was last read to its end. */
  settled: z.boolean().optional(),
});

/** A deployment as a recogniser sees it. */
export type DeploymentFact = z.infer<typeof deploymentFact>;
