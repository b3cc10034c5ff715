import { z } from 'zod';

/** What a status stands for: to do, in progress or done. */
export const statusCategory = z.object({ key: z.string() }).nullish();

/** Whether an issue in a status of this category is done. */
export function isDone(category: z.infer<typeof statusCategory>): boolean {
  return category?.key === 'done';
}
