import { DateTime } from 'luxon';
import type {
  AmplitudeProject,
  AmplitudeService,
} from '../../world/AmplitudeProject';
import type { OrganisationPlan } from '../organisation/OrganisationPlan';
import { Random } from '../simulation/Random';
import { isCustomerFacing, serviceProperty } from './annotations';
import { eventTypes, planAudience } from './planAudience';
import { simulateDay } from './simulateDay';
import { simulateReturns } from './simulateReturns';

export interface GenerateAmplitudeOptions {
  seed: number;
  plan: OrganisationPlan;
  /** Nothing is older, epoch milliseconds at UTC midnight. */
  start: number;
  /** Nothing happened at or after it, epoch milliseconds. */
  end: number;
}

const timeZone = 'Europe/Berlin';

/**
 * How the services in front of customers are used, the same for the same seed.
 * A later `end` adds days and leaves what was before as it was.
 */
export function generateAmplitude(
  options: GenerateAmplitudeOptions,
): AmplitudeProject {
  const { seed, plan, start, end } = options;
  const firstDay = DateTime.fromMillis(start, { zone: timeZone }).toISODate();
  if (!firstDay) throw new RangeError(`${start} is no moment in time.`);
  const names = plan.services.filter(isCustomerFacing).map(({ name }) => name);
  return {
    timeZone,
    property: serviceProperty,
    firstDay,
    end,
    eventTypes,
    services: new Map(
      names.map(name => [name, serviceOf(seed, name, firstDay)]),
    ),
  };
}

function serviceOf(
  seed: number,
  name: string,
  firstDay: string,
): AmplitudeService {
  const audience = planAudience(seed, name);
  const opens = dayNumber(firstDay) + audience.opensAfter;
  const dayOf = (day: string) => {
    const number = dayNumber(day);
    if (number < opens) return undefined;
    const random = Random.of(seed, 'amplitude', name, day);
    const age = number - dayNumber(firstDay);
    const isWeekend = weekdayOf(number) >= 6;
    return simulateDay({ random, audience, day, age, isWeekend });
  };
  const returnedOf = (day: string) => {
    const { newUsers = 0 } = dayOf(day) ?? {};
    const random = Random.of(seed, 'amplitude', name, day, 'returns');
    return simulateReturns({ random, audience, newUsers });
  };
  return { dayOf, returnedOf };
}

/** Days since 1 January 1970, a Thursday. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** 1 is Monday, 7 is Sunday. */
function weekdayOf(number: number): number {
  return ((number + 3) % 7) + 1;
}
