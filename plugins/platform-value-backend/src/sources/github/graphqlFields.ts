import { z } from 'zod';

/** Whether and where a connection goes on. */
export const pageInfo = z.object({
  hasNextPage: z.boolean(),
  endCursor: z.string().nullable(),
});

/** The cursor of the next page; undefined on the last one. */
export function nextCursor(page: z.infer<typeof pageInfo>): string | undefined {
  return page.hasNextPage ? page.endCursor ?? undefined : undefined;
}

/** The nodes of a list; those GitHub leaves out are left out. */
export function presentNodes<T extends z.ZodType>(node: T) {
  return z
    .array(node.nullable())
    .transform(nodes => nodes.flatMap(one => one ?? []));
}

/** Who did something; absent for an account that was deleted. */
export const actor = z
  .object({ __typename: z.string(), login: z.string() })
  .nullable();

/** Who did something. */
export type GraphqlActor = z.infer<typeof actor>;

/** A 64-bit id, which GitHub writes as text. */
export const bigId = z.union([z.string(), z.number()]).transform(String);
