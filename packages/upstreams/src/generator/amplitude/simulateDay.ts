import type { AmplitudeDay } from '../../world/AmplitudeProject';
import { Random } from '../simulation/Random';
import type { AudiencePlan } from './planAudience';

export interface SimulateDayOptions {
  /** Decides the day, and nothing else does. */
  random: Random;
  audience: AudiencePlan;
  day: string;
  /** Days since the world's start. */
  age: number;
  isWeekend: boolean;
}

/** A day of a service's audience. */
export function simulateDay(options: SimulateDayOptions): AmplitudeDay {
  const { random, audience, day, age, isWeekend } = options;
  const trend = audience.users * audience.growth ** (age / 365);
  const usual = isWeekend ? trend * audience.weekend : trend;
  const uniques = Math.max(1, Math.round(random.around(usual, 0.06)));
  const newUsers = share(random, uniques, audience.newShare);
  return {
    day,
    uniques,
    newUsers,
    events: eventsOf(random, uniques, audience),
  };
}

function eventsOf(random: Random, uniques: number, audience: AudiencePlan) {
  const each = Object.entries(audience.events).map(([type, appetite]) => {
    const users = share(random, uniques, appetite.share);
    const times = Math.max(1, random.around(appetite.times, 0.05));
    return [type, { uniques: users, totals: Math.round(users * times) }];
  });
  return Object.fromEntries(each);
}

/** About that share of so many, never more than all. */
export function share(random: Random, of: number, part: number): number {
  return Math.min(of, Math.round(of * random.around(part, 0.08)));
}
