import type { World } from 'platform-value-upstreams';

/** A world that works each day of usage and of pushes out only once. */
export function rememberDays(world: World): World {
  const { amplitude, pushes } = world;
  return {
    ...world,
    amplitude: amplitude && {
      ...amplitude,
      services: mapValues(amplitude.services, ({ dayOf, returnedOf }) => ({
        dayOf: remembered(dayOf),
        returnedOf: remembered(returnedOf),
      })),
    },
    pushes: pushes && {
      ...pushes,
      components: mapValues(pushes.components, ({ dayOf }) => ({
        dayOf: remembered(dayOf),
      })),
    },
  };
}

function remembered<T>(workOut: (day: string) => T): (day: string) => T {
  const known = new Map<string, T>();
  return day => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const made = workOut(day);
    known.set(day, made);
    return made;
  };
}

function mapValues<T, U>(
  values: ReadonlyMap<string, T>,
  change: (value: T) => U,
): Map<string, U> {
  return new Map([...values].map(([key, value]) => [key, change(value)]));
}
