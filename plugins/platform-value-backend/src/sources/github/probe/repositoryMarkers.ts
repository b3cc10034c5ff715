import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  digestOfMarks,
  listedFolders,
  placeMarks,
} from '../evidence/placeMarks';
import { presentNodes } from '../graphqlFields';
import type { ProbedParts } from './probedParts';

const nodes = <T extends z.ZodType>(node: T) =>
  z.object({ totalCount: z.number(), nodes: z.array(node) });

/** What a probe sees of a repository. */
export const probedRepository = z.looseObject({
  defaultBranchRef: z
    .object({
      target: z.object({
        oid: z.string(),
        // Builds of the commits before may still run.
        history: z.object({
          nodes: presentNodes(
            z.object({
              checkSuites: z
                .object({
                  nodes: presentNodes(
                    z.object({ updatedAt: z.string(), status: z.string() }),
                  ),
                })
                .nullish(),
            }),
          ),
        }),
      }),
    })
    .nullable(),
  ...listedFolders.shape,
  pullRequests: nodes(z.object({ number: z.number(), updatedAt: z.string() })),
  deployments: nodes(
    z.object({
      id: z.string(),
      updatedAt: z.string(),
      state: z.string().nullable(),
    }),
  ).optional(),
  releases: nodes(
    z.object({ tagName: z.string(), updatedAt: z.string() }),
  ).optional(),
  refs: nodes(
    z.object({ name: z.string(), target: z.object({ oid: z.string() }) }),
  ).nullish(),
  issues: nodes(
    z.object({ number: z.number(), updatedAt: z.string() }),
  ).optional(),
});

/** What a probe sees of a repository. */
export type ProbedRepository = z.infer<typeof probedRepository>;

/**
 * A marker for each stream of a repository, which changes when the stream has
 * to be read again. Streams that nobody asks for have an empty one.
 */
export function repositoryMarkers(
  seen: ProbedRepository,
  parts: Pick<ProbedParts, 'branch' | 'folders'>,
): Record<string, string> {
  const head = seen.defaultBranchRef?.target;
  const runs = { head: head?.oid, suites: head?.history.nodes };
  const { pullRequests, deployments, releases, refs, issues } = seen;
  const branch = parts.branch ? runs : undefined;
  return {
    commits: head?.oid ?? '',
    changes: digest(pullRequests),
    deployments: digest({ deployments, releases, refs, branch }),
    builds: digest(runs),
    incidents: issues ? digest(issues) : '',
    evidence: digestOfMarks(placeMarks(seen, parts.folders)),
  };
}

function digest(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value))
    .digest('hex')
    .slice(0, 16);
}
