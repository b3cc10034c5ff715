import { setTimeout as wait } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer.
 *
 * @template T
 * @param {import('./Lifetime.mjs').Lifetime} lifetime at whose end it stops asking
 * @param {{ every: number, until: () => Promise<T | undefined | false> }} options
 *   `every`: milliseconds between two questions
 * @returns {Promise<T>}
 */
export async function poll(lifetime, { every, until }) {
  for (;;) {
    lifetime.assertGoingOn();
    const answer = await until();
    if (answer) {
      return answer;
    }
    await wait(every);
  }
}
