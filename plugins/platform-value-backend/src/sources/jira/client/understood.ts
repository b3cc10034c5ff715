import { SourceError } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import { describeIssues } from '../../github/parseEach';

/**
 * An answer in the shape it has to have.
 *
 * @throws SourceError `poison`, naming what is wrong without any value.
 */
export function understood<T>(
  request: string,
  schema: z.ZodType<T>,
  body: unknown,
): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new SourceError({
    code: 'poison',
    message: `Jira's answer to ${request} could not be understood (${describeIssues(
      result.error,
    )}).`,
    remedy:
      'Report it to the maintainers of Platform Value, with this message.',
  });
}
