import { z } from 'zod';
import type { StreamContext } from './StreamContext';

/** GitHub gives no more nodes at once. */
const nodesAtOnce = 100;

/**
 * Reads things again by their global ids; null in the place of each that is
 * no longer there.
 *
 * @param options - `document`: a query of `nodes` by `$ids`; `atOnce`: no more
 *   than 100, fewer where each has many parts
 * @throws SourceError when one may be there and can't be read.
 */
export async function readNodes<T>(
  { client, signal }: Pick<StreamContext, 'client' | 'signal'>,
  options: {
    document: string;
    ids: string[];
    schema: z.ZodType<T>;
    atOnce?: number;
  },
): Promise<(T | null)[]> {
  const { document, ids, schema, atOnce = nodesAtOnce } = options;
  const answer = z.object({ nodes: z.array(schema.nullable()) });
  const found: (T | null)[] = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    const { data, failures } = await client.queryParts({
      document,
      variables: { ids: ids.slice(start, start + atOnce) },
      schema: answer,
      signal,
    });
    const other = failures.find(({ failure }) => failure.code !== 'gone');
    if (other) throw other.failure;
    found.push(...data.nodes);
  }
  return found;
}
