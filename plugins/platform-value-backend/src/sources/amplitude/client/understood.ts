import { z } from 'zod';
import { AmplitudeError } from './failures';

/**
 * An answer in the shape it has to have.
 *
 * @throws AmplitudeError `not-understood`, naming what is wrong without any value.
 */
export function understood<T>(
  request: string,
  schema: z.ZodType<T>,
  body: unknown,
): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const detail = result.error.issues
    .map(issue => `${issue.path.join('.') || 'answer'}: ${issue.code}`)
    .slice(0, 3)
    .join('; ');
  throw new AmplitudeError({ failure: 'not-understood', request, detail });
}
