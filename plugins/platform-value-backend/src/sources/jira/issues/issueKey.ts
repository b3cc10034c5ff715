import { z } from 'zod';

/** The key of an issue, such as `PAY-12`. */
export const issueKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*-\d+$/);
