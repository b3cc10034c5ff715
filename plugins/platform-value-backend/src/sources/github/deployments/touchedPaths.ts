import { SourceError } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import type { StreamContext } from '../StreamContext';

const comparison = z.object({
  status: z.string(),
  files: z
    .array(
      z.object({
        filename: z.string(),
        previous_filename: z.string().optional(),
      }),
    )
    .default([]),
});

type Comparison = z.infer<typeof comparison>;

/** GitHub lists no more files of a comparison than this. */
const mostFiles = 300;

/** `everything` when there were too many to list, `unknown` when GitHub can't compare. */
export type TouchedPaths = string[] | 'everything' | 'unknown';

/** Paths that differ between two commits, whichever of them is the older. */
export async function readTouchedPaths(
  context: Pick<StreamContext, 'client' | 'repository' | 'signal'>,
  { base, head }: { base: string; head: string },
): Promise<TouchedPaths> {
  if (base === head) return [];
  const forward = await compare(context, base, head);
  // A rollback: seen from the newer commit, nothing was added.
  const found =
    forward?.status === 'behind' ? await compare(context, head, base) : forward;
  if (!found) return 'unknown';
  if (found.files.length >= mostFiles) return 'everything';
  return found.files.flatMap(file => [
    file.filename,
    ...(file.previous_filename ? [file.previous_filename] : []),
  ]);
}

async function compare(
  context: Pick<StreamContext, 'client' | 'repository' | 'signal'>,
  base: string,
  head: string,
): Promise<Comparison | undefined> {
  const { owner, name } = context.repository;
  try {
    const { body } = await context.client.get({
      path: `/repos/${owner}/${name}/compare/${base}...${head}`,
      query: { per_page: 1 },
      schema: comparison,
      signal: context.signal,
    });
    return body;
  } catch (error) {
    if (error instanceof SourceError && error.code === 'gone') return undefined;
    throw error;
  }
}
