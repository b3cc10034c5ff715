import type { BuildObservation } from 'backstage-plugin-platform-value-node';
import { at, build, day, days } from '../__testUtils__/observed';
import { computeReading } from '../computeReading';
import { factsOf } from '../__testUtils__/facts';
import { collectedAt } from '../__testUtils__/reading';
import { adoptedAt } from './__testUtils__/outcomes';
import { timeSaved } from './timeSaved';

const metric = timeSaved({});
const adoption = at(-110);
const minute = 60;

/** A build a day, from a number of days after the adoption on. */
function builds(
  from: number,
  count: number,
  minutes: number,
): BuildObservation[] {
  return Array.from({ length: count }, (_, n) =>
    build(adoption + (from + n) * day, {
      duration: (minutes + (n % 5) - 2) * minute,
    }),
  );
}

const before = builds(-104, 90, 30);
const after = builds(14, 90, 12);

function read(
  trials: BuildObservation[],
  capabilities = [adoptedAt(adoption)],
) {
  const { reading } = computeReading({
    definition: metric,
    facts: {
      ...factsOf({}),
      trials,
      adoption: {
        ...{ timeZone: 'UTC', capabilities, ownerships: [], platforms: [] },
        ...{ offers: [], services: new Set<number>() },
        templated: new Set<number>(),
      },
    },
    ...{ window: days(0, 90), previousWindow: days(-90, 0), weeks: [] },
    ...{ streams: collectedAt(at(90)), now: at(90) },
  });
  return reading;
}

describe('time-saved', () => {
  it('is the median before less the median after, in hours per run', () => {
    const reading = read([...before, ...after]);
    expect(reading).toMatchObject({ state: 'measured', sampleSize: 180 });
    expect(reading.value).toBeCloseTo(18 / 60, 12);
    expect(reading.interval?.method).toBe('price-bonett');
    expect(reading.interval!.low).toBeLessThan(0.3);
  });

  it('stands beside what all runs afterwards came to', () => {
    const { companions } = read([...before, ...after]);
    expect(companions).toEqual([
      expect.objectContaining({ id: 'total', unit: 'hours', sampleSize: 90 }),
    ]);
    expect(companions![0].value).toBeCloseTo(90 * (18 / 60), 9);
  });

  it('leaves out the weeks around the adoption, and what never ended', () => {
    const around = [
      ...builds(-14, 28, 500),
      ...builds(-120, 16, 500),
      ...builds(104, 10, 500),
      ...after.map(run => ({
        ...run,
        outcome: 'cancelled' as const,
        duration: 1,
      })),
    ];
    const reading = read(
      [...around, ...before, ...after].sort((a, b) => a.at - b.at),
    );
    expect(reading.sampleSize).toBe(180);
  });

  it('goes by the first adoption of several', () => {
    const later = adoptedAt(at(80), { capability: 'flags' });
    const sinceEver = adoptedAt(-Infinity, { capability: 'tags' });
    const reading = read(
      [...before, ...after],
      [...[later, adoptedAt(adoption)], { ...sinceEver, entity: 2 }],
    );
    expect(reading.value).toBeCloseTo(0.3, 12);
  });

  it.each([
    ['nothing was adopted', [adoptedAt(adoption, { adopted: [] })]],
    ['it was used since ever', [adoptedAt(-Infinity)]],
    ['the adoption comes after the period', [adoptedAt(at(91))]],
  ])('does not apply where %s', (_, capabilities) => {
    expect(read([...before, ...after], capabilities)).toMatchObject({
      ...{ state: 'not-applicable', reason: 'out-of-scope' },
    });
  });

  it.each([
    ['the 90 days after are not over', [...before, ...after], adoptedAt(at(0))],
    [
      'there were nine runs before',
      [...before.slice(0, 9), ...after],
      adoptedAt(adoption),
    ],
    [
      'there were nine runs after',
      [...before, ...after.slice(0, 9)],
      adoptedAt(adoption),
    ],
  ])('says nothing yet where %s', (_, trials, history) => {
    expect(read(trials, [history]).state).toBe('not-enough-data');
  });

  it('can be of one capability', () => {
    const { applies, parameters } = timeSaved({ timeSavedBy: 'flags' });
    const context = { coverage: new Map(), trials: [] };
    const capabilities = [adoptedAt(adoption)];
    expect(applies!({ ...context, capabilities }, days(0, 90))).toBe(false);
    expect(parameters?.capability).toBe('flags');
  });
});
