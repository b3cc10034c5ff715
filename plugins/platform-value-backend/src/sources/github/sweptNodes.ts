import type { z } from 'zod';
import { parseEach } from './parseEach';
import type { SweptPage } from './sweep';
import { earliest, latest } from './timestamp';

/** The nodes of a page that could be understood, and what the page says of a sweep. */
export type SweptNodes<T> = Pick<
  SweptPage<T>,
  'rejected' | 'read' | 'newest' | 'oldest'
> & { parsed: T[] };

/**
 * Parses the nodes of a page one by one.
 *
 * @param options - `identifiedBy`: the field an unreadable node is named by;
 *   `timeOf`: what the list is ordered by
 */
export function sweptNodes<T>(options: {
  nodes: unknown[];
  schema: z.ZodType<T>;
  identifiedBy: string;
  timeOf: (node: T) => Date;
}): SweptNodes<T> {
  const { parsed, rejected } = parseEach(options);
  const times = parsed.map(options.timeOf);
  return {
    parsed,
    rejected,
    read: options.nodes.length,
    newest: latest(times)?.toISOString(),
    oldest: earliest(times),
  };
}
