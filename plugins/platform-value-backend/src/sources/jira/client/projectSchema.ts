import { z } from 'zod';

/** A project as Jira lists it. */
export const projectSchema = z.object({ key: z.string() });
