import { planOrganisation } from '../organisation/planOrganisation';
import { generateAmplitude } from './generateAmplitude';

const start = Date.UTC(2025, 0, 6);
const plan = planOrganisation({ seed: 1, services: 60, start });

function generate(options: { seed?: number; end?: number } = {}) {
  return generateAmplitude({
    seed: 1,
    plan,
    start,
    end: Date.UTC(2026, 0, 1),
    ...options,
  });
}

/** Days of a service with those who came back. */
function daysOf(project: ReturnType<typeof generate>, service: string) {
  const { dayOf, returnedOf } = project.services.get(service)!;
  const dates = Array.from({ length: 364 }, (_, index) =>
    new Date(start + index * 86_400_000).toISOString().slice(0, 10),
  );
  return dates.flatMap(date => {
    const day = dayOf(date);
    return day ? [{ ...day, returned: returnedOf(date) }] : [];
  });
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

describe('generateAmplitude', () => {
  it('holds about a third of the services', () => {
    const share = generate().services.size / plan.services.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.4);
  });

  it('gives the same past for the same seed, however far it goes on', () => {
    const days = daysOf(generate(), 'home-page');
    const later = generate({ end: Date.UTC(2027, 0, 1) });
    expect(daysOf(later, 'home-page')).toEqual(days);
    expect(daysOf(generate({ seed: 2 }), 'home-page')).not.toEqual(days);
  });

  it('knows weekends, and nobody comes back who was not there', () => {
    for (const name of generate().services.keys()) {
      const days = daysOf(generate(), name);
      const isWeekend = (day: string) =>
        [0, 6].includes(new Date(day).getUTCDay());
      const at = days.filter(({ day }) => isWeekend(day));
      const on = days.filter(({ day }) => !isWeekend(day));
      const users = (of: typeof days) => mean(of.map(({ uniques }) => uniques));
      expect(Math.abs(users(at) / users(on) - 1)).toBeGreaterThan(0.05);
      for (const { uniques, newUsers, returned } of days) {
        expect(newUsers).toBeLessThanOrEqual(uniques);
        expect(Math.max(...returned)).toBe(newUsers);
      }
    }
  });

  it('keeps fewer of a cohort with time', () => {
    const days = daysOf(generate(), 'home-page');
    const share = (after: number) =>
      mean(days.map(({ returned }) => returned[after] / returned[0]));
    expect(share(1)).toBeGreaterThan(share(7));
    expect(share(7)).toBeGreaterThan(share(30));
    expect(share(30)).toBeGreaterThan(0.02);
  });
});
