import type { AdoptionInterval } from 'backstage-plugin-platform-value-node';
import { earliestAdoption } from './earliestAdoption';

function since(
  start: number,
  adoptionClass: AdoptionInterval['class'],
): AdoptionInterval {
  return { start, end: Infinity, class: adoptionClass };
}

describe('the adoption that stands for all', () => {
  it('is the one that began first', () => {
    const first = since(1, 'voluntary');
    expect(earliestAdoption([since(2, 'mandated'), first])).toBe(first);
  });

  it.each([5, -Infinity])(
    'is the one least by choice of several that began at %d',
    at => {
      const together = [
        since(at, 'voluntary'),
        since(at, 'unforced'),
        since(at, 'mandated'),
      ];
      expect(earliestAdoption(together)?.class).toBe('mandated');
      expect(earliestAdoption(together.slice(0, 2))?.class).toBe('unforced');
      expect(earliestAdoption([...together].reverse())?.class).toBe('mandated');
    },
  );

  it('is none of nothing', () => {
    expect(earliestAdoption([])).toBeUndefined();
  });
});
