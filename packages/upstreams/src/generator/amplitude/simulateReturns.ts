import type { Random } from '../simulation/Random';
import type { AudiencePlan } from './planAudience';
import { share } from './simulateDay';

/** The last day after the first on which returning users are known. */
const lastReturnDay = 30;

/** How many of a day's new users came back on each day after it, themselves first. */
export function simulateReturns(options: {
  random: Random;
  audience: AudiencePlan;
  newUsers: number;
}): number[] {
  const { random, audience, newUsers } = options;
  const { stickiness, forgetting } = audience;
  const later = Array.from({ length: lastReturnDay }, (_, index) =>
    share(random, newUsers, stickiness * (index + 1) ** -forgetting),
  );
  return [newUsers, ...later];
}
