import { uniquesOver } from 'platform-value-upstreams';
import { eachDay, plusDays, startOfDay, weekOf } from '../days';
import {
  componentOf,
  coverageOf,
  partitionsOf,
  stored,
  useAmplitude,
} from '../__testUtils__/useAmplitude';

const amplitude = useAmplitude();
const zone = 'Europe/Berlin';
const shop = ['checkout', 'search'].map(name => componentOf(name));

/** 20 April 2026 is a Monday, and the 106th day of the project. */
const today = '2026-04-20';
const oldest = plusDays(today, -90);

async function readUsage(settings: object = {}, entities = shop) {
  const source = amplitude.source(settings);
  const [partition] = partitionsOf(source, entities);
  return amplitude.readStream({ source, partition, stream: 'usage' });
}

function dayOf(service: string, day: string) {
  return amplitude.project().services.get(service)?.dayOf(day);
}

describe('usage', () => {
  it('gives the users of each whole day of the history, for each entity', async () => {
    const signals = stored(await readUsage()).filter(
      ({ facts }) => facts?.measure === 'daily-active-users',
    );
    const expected = ['checkout', 'search'].flatMap(service =>
      eachDay({ start: oldest, end: today }).map(day => [
        `component:default/${service}`,
        `daily-active-users ${day}`,
        // search opens on the 20th day of the project
        dayOf(service, day)?.uniques ?? 0,
      ]),
    );
    expect(
      signals.map(({ entityRef, externalId, value }) => [
        entityRef,
        externalId,
        value,
      ]),
    ).toEqual(expected);
  });

  it('gives the users of each whole week that ended in the history', async () => {
    const signals = stored(await readUsage()).filter(
      ({ facts, entityRef }) =>
        facts?.measure === 'weekly-active-users' &&
        entityRef === 'component:default/checkout',
    );
    const weeks = eachDay({ start: weekOf(oldest, 'monday'), end: today })
      .filter(day => weekOf(day, 'monday') === day)
      .map(start => eachDay({ start, end: plusDays(start, 7) }));
    expect(signals.map(({ value }) => value)).toEqual(
      weeks.map(days =>
        uniquesOver(days.map(day => dayOf('checkout', day)?.uniques ?? 0)),
      ),
    );
    expect(signals).toHaveLength(13);
  });

  it('tells method and zone, and how long a day was when clocks changed', async () => {
    const signals = stored(await readUsage());
    const changed = signals.find(
      ({ externalId }) => externalId === 'daily-active-users 2026-03-29',
    );
    expect(changed).toEqual({
      entityRef: 'component:default/checkout',
      kind: 'usage',
      externalId: 'daily-active-users 2026-03-29',
      at: new Date('2026-03-28T23:00:00Z'),
      seconds: 23 * 3600,
      value: 183,
      outcome: 'none',
      facts: {
        measure: 'daily-active-users',
        method: 'uniques',
        zone: 'Europe/Berlin',
      },
      // Frozen seven days after its end.
      sourceUpdatedAt: new Date('2026-04-05T22:00:00Z'),
    });
  });

  it('covers the history up to where today begins, and nothing of today', async () => {
    const pages = await readUsage();
    expect(coverageOf(pages)).toEqual({
      coveredFrom: startOfDay(oldest, zone),
      coveredUntil: new Date('2026-04-19T22:00:00Z'),
    });
    const newest = Math.max(...stored(pages).map(({ at }) => at.getTime()));
    expect(newest).toBeLessThan(startOfDay(today, zone).getTime());
    const { progress } = pages[pages.length - 1];
    expect(progress.done).toBe(progress.total);
  });

  it('reads what the configuration adds, in its own measure', async () => {
    const measures = [
      {
        id: 'recommendations',
        title: 'Recommendations used',
        event: 'Recommendation Used',
        every: 'week',
      },
    ];
    const signals = stored(await readUsage({ measures })).filter(
      ({ facts, entityRef }) =>
        facts?.measure === 'recommendations' && entityRef.endsWith('checkout'),
    );
    expect(signals).toHaveLength(13);
    expect(signals[5]).toMatchObject({
      value: 7 * 15,
      facts: { method: 'totals' },
    });
  });

  it('gives every entity of a value its figures, and none to who is not in Amplitude', async () => {
    const entities = [
      componentOf('checkout'),
      componentOf('checkout-page', 'service=checkout'),
      componentOf('nowhere'),
    ];
    const refs = stored(await readUsage({}, entities)).map(
      ({ entityRef }) => entityRef,
    );
    const of = (name: string) =>
      refs.filter(ref => ref === `component:default/${name}`).length;
    expect(of('checkout')).toBe(90 + 13);
    expect(of('checkout-page')).toBe(90 + 13);
    expect(of('nowhere')).toBe(0);
  });

  it('understands other shapes of answers that were seen', async () => {
    const usual = stored(await readUsage());
    amplitude.faults.switchTo([{ name: 'label-variants' }]);
    expect(stored(await readUsage())).toEqual(usual);
  });

  it('asks for many entities at once', async () => {
    const entities = Array.from({ length: 320 }, (_, index) =>
      componentOf(`service-${index}`),
    );
    await readUsage({ historyDays: 10 }, entities);
    // 3 × at most 150 values, for each of two measures.
    expect(amplitude.journal().counts()).toEqual({
      'GET /api/2/events/segmentation': 6,
    });
  });

  it('says so when weeks begin on another day', async () => {
    await expect(readUsage({ weekStartsOn: 'sunday' })).rejects.toMatchObject({
      code: 'misconfigured',
      remedy: expect.stringContaining('weekStartsOn'),
    });
  });
});

describe('usage, read again', () => {
  const noon = Date.UTC(2026, 3, 20, 10);
  const aDay = 86_400_000;

  it('gives, read day by day while events come late, what one look gives after they came', async () => {
    const source = amplitude.source();
    const [partition] = partitionsOf(source, shop);
    const stream = 'usage';
    const pages = [];
    let cursor;
    const days = 10;
    for (let day = 0; day <= days; day++) {
      amplitude.travelTo(noon + day * aDay);
      // After the tenth day nothing new comes late.
      amplitude.faults.switchTo([{ name: 'late-events' }]);
      const read = await amplitude.readStream({
        ...{ source, partition, stream, cursor },
      });
      pages.push(...read);
      cursor = read[read.length - 1].cursor;
    }
    const late = stored(pages);
    amplitude.faults.switchTo([]);
    const whole = stored(await readUsage({ historyDays: 90 + days }));
    const final = plusDays(today, days - 7);
    const isFinal = ({ externalId }: { externalId: string }) =>
      externalId.split(' ')[1] <= plusDays(final, -7);
    expect(late.filter(isFinal).map(({ value }) => value)).toEqual(
      whole.filter(isFinal).map(({ value }) => value),
    );
    expect(late.length).toBe(whole.length);
    expect(late.some((one, index) => one.value !== whole[index].value)).toBe(
      true,
    );
  });

  it('asks for the last seven days once a day, and for nothing twice on one day', async () => {
    const source = amplitude.source();
    const [partition] = partitionsOf(source, shop);
    const stream = 'usage';
    const first = await amplitude.readStream({ source, partition, stream });
    const { cursor } = first[first.length - 1];
    const asked = amplitude.journal().entries().length;
    const again = await amplitude.readStream({
      ...{ source, partition, stream, cursor },
    });
    expect(amplitude.journal().entries()).toHaveLength(asked);
    expect(again).toEqual([{ ...first[first.length - 1], signals: [] }]);

    amplitude.travelTo(noon + aDay);
    const next = await amplitude.readStream({
      ...{ source, partition, stream, cursor },
    });
    const costs = amplitude.journal().entries().slice(asked);
    // The week that ended, and the 7 days and the new one: 5 a day.
    expect(costs.map(({ cost }) => cost)).toEqual([35, 40]);
    expect(coverageOf(next).coveredUntil).toEqual(
      new Date('2026-04-20T22:00:00Z'),
    );
  });

  it('goes on where a long pause left it', async () => {
    const source = amplitude.source();
    const [partition] = partitionsOf(source, shop);
    const stream = 'usage';
    const first = await amplitude.readStream({ source, partition, stream });
    amplitude.travelTo(noon + 120 * aDay);
    const { cursor } = first[first.length - 1];
    const next = await amplitude.readStream({
      ...{ source, partition, stream, cursor },
    });
    const whole = await readUsage({ historyDays: 90 + 120 });
    expect(stored([...first, ...next])).toEqual(stored(whole));
    expect(coverageOf(next)).toEqual(coverageOf(whole));
  });
});
