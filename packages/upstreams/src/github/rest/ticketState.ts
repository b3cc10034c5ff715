import { z } from 'zod';

/** The `state` of a list of issues or pull requests. */
export const stateQuery = z.enum(['open', 'closed', 'all']).catch('open');

/** `open` until it is closed or merged. */
export function ticketState({ closedAt }: { closedAt?: number }) {
  return closedAt === undefined ? 'open' : 'closed';
}

/** Whether an issue or pull request is in a list of that state. */
export function hasState(
  ticket: { closedAt?: number },
  state: z.infer<typeof stateQuery>,
): boolean {
  return state === 'all' || ticketState(ticket) === state;
}
