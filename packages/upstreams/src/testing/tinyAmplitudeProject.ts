import type { AmplitudeDay, AmplitudeProject } from '../world/AmplitudeProject';

const aDay = 86_400_000;

/** Days after the first day of the project; negative before it. */
function indexOf(day: string, firstDay: string): number {
  return (Date.parse(day) - Date.parse(firstDay)) / aDay;
}

/** Figures that tell by themselves which day they are of. */
function tinyDay(day: string, index: number, scale: number): AmplitudeDay {
  const uniques = scale * (100 + index);
  const newUsers = scale * 20;
  return {
    day,
    uniques,
    newUsers,
    events: {
      'Page Viewed': { uniques, totals: 3 * uniques },
      'Recommendation Used': { uniques: scale * 10, totals: scale * 15 },
    },
  };
}

/** One fewer with each day, down to one. */
function tinyReturns(scale: number): number[] {
  return Array.from(
    { length: 31 },
    (_, after) => scale * Math.max(1, 20 - after),
  );
}

/**
 * A small project made by hand for tests, always the same: `checkout` with
 * 100 users on the first day and one more on each, `search` with ten times as
 * many from the 20th day on, and a clock that changes on 29 March 2026.
 *
 * @param end - epoch milliseconds; by default 20 April 2026, 12:00 in Berlin
 */
export function tinyAmplitudeProject(
  end: number = Date.UTC(2026, 3, 20, 10),
): AmplitudeProject {
  const firstDay = '2026-01-05';
  const service = (scale: number, from: number) => ({
    dayOf: (day: string) => {
      const index = indexOf(day, firstDay);
      return index < from ? undefined : tinyDay(day, index, scale);
    },
    returnedOf: () => tinyReturns(scale),
  });
  return {
    timeZone: 'Europe/Berlin',
    property: 'service',
    firstDay,
    end,
    eventTypes: ['Page Viewed', 'Recommendation Used'],
    services: new Map([
      ['checkout', service(1, 0)],
      ['search', service(10, 20)],
    ]),
  };
}
