import type { Reading } from 'backstage-plugin-platform-value-common';
import { factsOf } from '../__testUtils__/facts';
import { at, days } from '../__testUtils__/observed';
import { collectedAt, targetOf } from '../__testUtils__/reading';
import {
  adopted,
  history,
  since,
  snapshotReading,
} from '../__testUtils__/standing';
import { capabilityAdoption } from './capabilityAdoption';

const unwatched = { watched: [] };

function read(
  histories: Parameters<typeof history>[0][],
  options?: Parameters<typeof snapshotReading>[2],
) {
  const capabilities = histories.map((each, index) =>
    history({ capability: `c${index}`, ...each }),
  );
  return snapshotReading(capabilityAdoption, { capabilities }, options);
}

describe('capability-adoption', () => {
  it('is adopted of applicable at the end, beside how it was at the start', () => {
    expect(
      read([
        { adopted: adopted(-10) },
        { adopted: adopted(30, 'mandated') },
        { adopted: [{ ...days(-20, 80), class: 'voluntary' }] },
        {},
      ]),
    ).toMatchObject({
      state: 'measured',
      value: 2 / 4,
      sampleSize: 4,
      coverage: 1,
      companions: [{ id: 'adopted', value: 2, sampleSize: 4 }],
      previous: { state: 'measured', value: 2 / 4 },
      change: { value: 0, relative: 0 },
      sources: ['github'],
    });
  });

  it('has no interval, neither of the value nor of the change', () => {
    const reading = read([{ adopted: adopted(10) }, {}]);
    expect(reading.interval).toBeUndefined();
    expect(reading.change).toEqual({ value: 0.5, relative: undefined });
  });

  it.each<[string, Parameters<typeof read>[0], Partial<Reading>]>([
    [
      'some of which nobody can say',
      [{ adopted: adopted(0) }, {}, {}, unwatched],
      {
        state: 'partly-collected',
        reason: 'gaps',
        value: 1 / 3,
        range: { low: 1 / 4, high: 2 / 4 },
        sampleSize: 3,
        coverage: 3 / 4,
      },
    ],
    [
      'nothing of which anybody can say',
      [unwatched, unwatched],
      { state: 'not-collected', sampleSize: 0, grade: 'unknown' },
    ],
    [
      'nothing that applies',
      [{ applicable: [days(-50, 20)] }],
      { state: 'not-applicable', reason: 'not-expected' },
    ],
    [
      'an adoption that was seen although nobody watches now',
      [{ ...unwatched, adopted: adopted(0) }],
      { state: 'measured', value: 1 },
    ],
    [
      'an exemption, which is no adoption',
      [{ exempt: [since(0)] }, { adopted: adopted(0) }],
      { state: 'measured', value: 1 / 2 },
    ],
    [
      'what was watched until a day ago, since collecting lags',
      [{ watched: [days(-90, 89)] }],
      { state: 'measured', value: 0 },
    ],
    [
      'what was watched until three days ago',
      [{ watched: [days(-90, 87)] }],
      { state: 'not-collected' },
    ],
  ])('tells %s', (_, histories, expected) => {
    const reading = read(histories, { target: targetOf(0.8) });
    expect(reading).toMatchObject(expected);
    expect(reading.value).toBe(expected.value);
  });

  it('is stale when collecting is late', () => {
    const streams = collectedAt(at(80));
    expect(read([{}], { streams })).toMatchObject({
      state: 'stale',
      value: 0,
      freshness: '2026-11-12T00:00:00.000Z',
    });
  });

  it('looks at now, not at the end of a period that has not ended', () => {
    const histories = [{ adopted: adopted(60) }];
    expect(read(histories, { now: at(50) }).value).toBe(0);
    expect(read(histories, { now: at(70) }).value).toBe(1);
  });

  it('counts who belonged to the scope at the instant', () => {
    const facts = factsOf(
      {},
      { 1: {}, 2: { belongs: [days(-90, 40)] }, 3: { belongs: [since(40)] } },
    );
    const histories = [
      { entity: 1, adopted: adopted(-80) },
      { entity: 2, adopted: adopted(-80) },
      { entity: 3 },
    ];
    expect(read(histories, { facts })).toMatchObject({
      value: 1 / 2,
      previous: { value: 2 / 2 },
    });
  });

  it('draws how it stood at each week’s end, and no later than it is', () => {
    const weeks = [0, 1, 2, 3].map(index => ({
      ...days(7 * index, 7 * index + 7),
      trailingStart: at(7 * index - 21),
    }));
    const { trend } = read(
      [
        { applicable: [since(7)], adopted: adopted(13) },
        { applicable: [since(14)], watched: [since(15)] },
      ],
      { weeks, now: at(16), window: days(-74, 16) },
    );
    expect(trend).toEqual({
      states: 'mpmc',
      values: [0, 1, 1 / 2, null],
    });
  });

  it('is graded against a target as it is', () => {
    const reading = read([{ adopted: adopted(0) }, {}], {
      target: targetOf(0.55),
    });
    expect(reading.grade).toBe('close');
  });
});
