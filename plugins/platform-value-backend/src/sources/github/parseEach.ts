import { z } from 'zod';
import type { RejectedFact } from 'backstage-plugin-platform-value-node';

/** What could be understood of a list, and what could not. */
export interface ParsedEach<T> {
  parsed: T[];
  rejected: RejectedFact[];
}

const leftOut: RejectedFact = {
  externalId: 'unknown',
  reason: 'GitHub left it out of the list, and did not say why',
};

/**
 * Parses the nodes of a list one by one, so that one that can't be understood
 * does not drop its neighbours.
 *
 * @param options - `identifiedBy`: the field an unreadable node is named by
 */
export function parseEach<T>(options: {
  nodes: unknown[];
  schema: z.ZodType<T>;
  identifiedBy: string;
}): ParsedEach<T> {
  const found: ParsedEach<T> = { parsed: [], rejected: [] };
  for (const node of options.nodes) {
    if (node === null) {
      found.rejected.push(leftOut);
      continue;
    }
    const result = options.schema.safeParse(node);
    if (result.success) found.parsed.push(result.data);
    else found.rejected.push(rejection(node, options, result.error));
  }
  return found;
}

function rejection(
  node: unknown,
  { identifiedBy }: { identifiedBy: string },
  error: z.ZodError,
): RejectedFact {
  const identity = z
    .looseObject({ [identifiedBy]: z.union([z.string(), z.number()]) })
    .safeParse(node);
  return {
    externalId: identity.success
      ? String(identity.data[identifiedBy])
      : 'unknown',
    reason: describeIssues(error),
  };
}

/** What zod found wrong, without any of the values. */
export function describeIssues(error: z.ZodError): string {
  return error.issues
    .map(issue => `${issue.path.join('.') || 'answer'}: ${issue.code}`)
    .join('; ');
}
