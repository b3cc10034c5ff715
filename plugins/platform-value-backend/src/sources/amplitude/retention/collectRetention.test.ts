import type { CollectedPage } from 'backstage-plugin-platform-value-node';
import { eachDay, plusDays, startOfDay } from '../days';
import {
  componentOf,
  coverageOf,
  partitionsOf,
  stored,
  useAmplitude,
} from '../__testUtils__/useAmplitude';

const amplitude = useAmplitude();
const shop = ['checkout', 'search'].map(name => componentOf(name));
const stream = 'retention';

/** Noon in Berlin, 105 days after the first of the project. */
const noon = Date.UTC(2026, 3, 20, 10);
const today = '2026-04-20';
const aDay = 86_400_000;

function partitionOf(settings: object = {}) {
  const source = amplitude.source(settings);
  const [partition] = partitionsOf(source, shop);
  return { source, partition, stream };
}

function readRetention(settings: object = {}) {
  return amplitude.readStream(partitionOf(settings));
}

/** Shares of a service that are final on a day, as the world has them. */
function expectedOf(
  service: string,
  day: string,
  oldest = plusDays(day, -120),
) {
  const { dayOf, returnedOf } = amplitude.project().services.get(service)!;
  const shares = eachDay({ start: oldest, end: day }).flatMap(cohort =>
    [1, 7, 30]
      .filter(after => plusDays(cohort, after + 7) < day)
      .flatMap(after => {
        const { newUsers } = dayOf(cohort) ?? {};
        if (!newUsers) return [];
        const share = returnedOf(cohort)[after] / newUsers;
        return [[`day-${after} ${cohort}`, share, newUsers]];
      }),
  );
  return shares.sort(([a], [b]) => (a < b ? -1 : 1));
}

function readOf(service: string, pages: CollectedPage[]) {
  return stored(pages)
    .filter(({ entityRef }) => entityRef === `component:default/${service}`)
    .map(({ externalId, value, facts }) => [externalId, value, facts?.size]);
}

describe('retention', () => {
  it('gives the share of each cohort that came back, once it is final', async () => {
    const pages = await readRetention();
    expect(readOf('checkout', pages)).toEqual(expectedOf('checkout', today));
    expect(readOf('search', pages)).toEqual(expectedOf('search', today));
  });

  it('tells method, zone, size and day, and when the cohort came back', async () => {
    const share = stored(await readRetention()).find(
      ({ externalId }) => externalId === 'day-7 2026-03-25',
    );
    expect(share).toEqual({
      entityRef: 'component:default/checkout',
      kind: 'retention',
      externalId: 'day-7 2026-03-25',
      at: new Date('2026-03-24T23:00:00Z'),
      // Clocks went forward in between.
      seconds: 7 * 86_400 - 3_600,
      value: 13 / 20,
      outcome: 'none',
      facts: {
        measure: 'new-users',
        method: 'n-day',
        zone: 'Europe/Berlin',
        size: 20,
        day: 7,
      },
      sourceUpdatedAt: new Date('2026-04-08T22:00:00Z'),
    });
  });

  it('reads brackets of days where it is told so', async () => {
    const retention = { method: 'bracket', days: [1, 7] };
    const pages = await readRetention({ retention });
    const [share] = stored(pages).filter(
      ({ externalId }) => externalId === 'day-7 2026-03-25',
    );
    // Day 2 is the best of days 2 to 7.
    expect(share).toMatchObject({
      value: 18 / 20,
      facts: { method: 'bracket' },
    });
  });

  it('reads those who were active where it is told so', async () => {
    const pages = await readRetention({ retention: { of: 'active' } });
    const [share] = stored(pages).filter(
      ({ externalId }) => externalId === 'day-7 2026-03-25',
    );
    expect(share.facts).toMatchObject({ measure: 'active-users', size: 179 });
  });

  it('gives, read week by week while events come late, what one look at the end gives', async () => {
    const options = partitionOf();
    amplitude.faults.switchTo([{ name: 'late-events' }]);
    const pages: CollectedPage[] = [];
    for (let week = 0; week <= 8; week++) {
      amplitude.travelTo(noon + week * 7 * aDay);
      const { cursor } = pages[pages.length - 1] ?? {};
      pages.push(...(await amplitude.readStream({ ...options, cursor })));
    }
    const end = plusDays(today, 8 * 7);
    expect(readOf('checkout', pages)).toEqual(
      expectedOf('checkout', end, plusDays(today, -120)),
    );
  });

  it('asks, once a week, only for cohorts of which a share became final', async () => {
    const options = partitionOf();
    const first = await amplitude.readStream(options);
    amplitude.travelTo(noon + 7 * aDay);
    const asked = amplitude.journal().entries().length;
    const { cursor } = first[first.length - 1];
    await amplitude.readStream({ ...options, cursor });
    const costs = amplitude.journal().entries().slice(asked);
    // Days 1 and 7 overlap: 13 days, and 7 for day 30; each for two values.
    expect(costs.map(({ cost }) => cost)).toEqual([104, 104, 56, 56]);
  });

  it('covers the history up to the day it was read on', async () => {
    expect(coverageOf(await readRetention())).toEqual({
      coveredFrom: startOfDay(plusDays(today, -120), 'Europe/Berlin'),
      coveredUntil: startOfDay(today, 'Europe/Berlin'),
    });
  });

  it('stores nothing that Amplitude calls incomplete, and reads it again', async () => {
    const options = partitionOf();
    amplitude.faults.switchTo([{ name: 'incomplete-days' }]);
    const held = await amplitude.readStream(options);
    expect(stored(held)).toEqual([]);
    expect(coverageOf(held).coveredUntil).toEqual(
      // The first cohort with anybody in it, and what late events need.
      startOfDay('2026-01-13', 'Europe/Berlin'),
    );

    amplitude.faults.switchTo([]);
    amplitude.travelTo(noon + 7 * aDay);
    const { cursor } = held[held.length - 1];
    const then = await amplitude.readStream({ ...options, cursor });
    expect(readOf('checkout', then)).toEqual(
      expectedOf('checkout', plusDays(today, 7)),
    );
  });
});
