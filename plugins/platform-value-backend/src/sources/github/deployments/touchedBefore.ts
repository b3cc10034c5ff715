import { z } from 'zod';
import type { StreamContext } from '../StreamContext';

/** Asks whether any commit up to one touched a path. */
export const pathHistoryQuery = `
query PlatformValuePathHistory($owner: String!, $name: String!, $oid: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit { history(first: 1, path: $path) { nodes { oid } } }
    }
  }
}`;

const pathHistoryAnswer = z.object({
  repository: z.object({
    object: z
      .object({
        history: z.object({ nodes: z.array(z.object({ oid: z.string() })) }),
      })
      .nullable(),
  }),
});

/**
 * Whether anything below some globs had ever changed up to a commit. GitHub
 * knows no globs here, so it is asked for their folders.
 */
export async function readTouchedBefore(
  context: Pick<StreamContext, 'client' | 'repository' | 'signal'>,
  { head, globs }: { head: string; globs: string[] },
): Promise<boolean> {
  for (const folder of globs.map(folderOf)) {
    if (folder === '' || (await hasHistory(context, head, folder))) return true;
  }
  return false;
}

/** The path up to the first wildcard; '' is the whole repository. */
function folderOf(glob: string): string {
  const [fixed] = glob.split(/[*?]/);
  return fixed === glob ? glob : fixed.replace(/\/?[^/]*$/, '');
}

async function hasHistory(
  context: Pick<StreamContext, 'client' | 'repository' | 'signal'>,
  oid: string,
  path: string,
): Promise<boolean> {
  const { owner, name } = context.repository;
  const { repository } = await context.client.query({
    document: pathHistoryQuery,
    variables: { owner, name, oid, path },
    schema: pathHistoryAnswer,
    signal: context.signal,
  });
  return (repository.object?.history.nodes.length ?? 0) > 0;
}
