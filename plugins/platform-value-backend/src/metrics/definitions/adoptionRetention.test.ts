import { history, owned, snapshotReading } from '../__testUtils__/standing';
import { adoptionRetention } from './adoptionRetention';

const timeZone = 'Europe/Berlin';
const seconds = (text: string) => Date.parse(text) / 1000;
const now = seconds('2026-11-22T00:00:00Z');

/** The use of entity n by team n, from a moment to another. */
function used(entity: number, ...stretches: [string, string?][]) {
  return history({
    entity,
    adopted: stretches.map(([start, end]) => ({
      start: seconds(start),
      end: end === undefined ? Infinity : seconds(end),
      class: 'voluntary',
    })),
  });
}

function read(capabilities: ReturnType<typeof used>[]) {
  const ownerships = capabilities.map(({ entity }) =>
    owned(entity, `team-${entity}`),
  );
  return snapshotReading(
    adoptionRetention,
    { capabilities, ownerships, timeZone },
    { now, window: { start: now - 90 * 86_400, end: now } },
  );
}

describe('adoption-retention', () => {
  // The third month after the one of beginning has to be October or earlier.
  const five = [
    used(1, ['2026-05-10T00:00:00Z']),
    used(2, ['2026-07-31T12:00:00Z', '2026-09-30T21:00:00Z']),
    used(
      3,
      ['2026-06-02T00:00:00Z', '2026-07-01T00:00:00Z'],
      ['2026-09-10T00:00:00Z', '2026-09-11T00:00:00Z'],
    ),
    used(4, ['2026-07-31T22:30:00Z']),
    used(5, ['2026-11-01T00:00:00Z']),
  ];

  it('is of the third calendar month after a team began, once it has ended', () => {
    // 1: August, active. 2: October, over. 3: September, active again.
    // 4 began in August by Berlin's clock: November has not ended.
    expect(read(five)).toMatchObject({
      state: 'measured',
      value: 2 / 3,
      sampleSize: 3,
    });
  });

  it('has every month of the triangle beside it, each of those for whom it has ended', () => {
    const months = Object.fromEntries(
      read(five).companions?.map(({ id, value, sampleSize }) => [
        id,
        [value, sampleSize],
      ]) ?? [],
    );
    expect(months).toEqual({
      'month-1': [4 / 4, 4],
      'month-2': [3 / 4, 4],
      'month-3': [2 / 3, 3],
      'month-4': [1 / 2, 2],
      'month-5': [1, 1],
    });
  });

  it('needs three teams', () => {
    expect(read(five.slice(0, 2))).toMatchObject({
      state: 'not-enough-data',
      reason: 'too-few',
    });
  });

  it('says nothing of teams of which nobody knows when they began', () => {
    const since = { start: -Infinity, end: Infinity };
    const capabilities = [1, 2, 3].map(entity =>
      history({ entity, adopted: [{ ...since, class: 'voluntary' }] }),
    );
    expect(read(capabilities).state).toBe('not-applicable');
  });
});
