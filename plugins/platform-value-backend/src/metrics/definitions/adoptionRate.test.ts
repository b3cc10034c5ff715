import { factsOf } from '../__testUtils__/facts';
import { at, days, deployment } from '../__testUtils__/observed';
import {
  adopted,
  history,
  owned,
  since,
  snapshotReading,
} from '../__testUtils__/standing';
import { adoptionRate } from './adoptionRate';
import { voluntaryAdoptionRate } from './voluntaryAdoptionRate';

/** a chose, b was told to, c has no other choice, d has not; e owns nothing it applies to. */
const capabilities = [
  history({ entity: 1, adopted: adopted(-40) }),
  history({ entity: 2, adopted: adopted(-30, 'mandated') }),
  history({ entity: 3, adopted: adopted(20, 'unforced') }),
  history({ entity: 4, choice: [since(-90)] }),
  history({ entity: 5, applicable: [] }),
];
const ownerships = ['a', 'b', 'c', 'd', 'e'].map((team, index) =>
  owned(index + 1, team),
);

function companionsOf(reading: ReturnType<typeof snapshotReading>) {
  return Object.fromEntries(
    reading.companions?.map(({ id, value, sampleSize }) => [
      id,
      [value, sampleSize],
    ]) ?? [],
  );
}

describe('adoption-rate', () => {
  it('is teams that adopted of teams that could', () => {
    const reading = snapshotReading(adoptionRate, { capabilities, ownerships });
    expect(reading).toMatchObject({
      state: 'measured',
      value: 3 / 4,
      sampleSize: 4,
      previous: { value: 2 / 4 },
    });
    expect(reading.interval).toBeUndefined();
  });

  it('says beside it which classes, how many services and how many deployments', () => {
    const facts = factsOf({
      deployments: [
        ...[1, 1, 1, 2, 4, 5].map(entity => deployment(at(30), { entity })),
        deployment(at(30), { entity: 4, outcome: 'failure' }),
        deployment(at(-30), { entity: 4 }),
      ],
    });
    const reading = snapshotReading(
      adoptionRate,
      { capabilities, ownerships },
      { facts },
    );
    expect(companionsOf(reading)).toEqual({
      voluntary: [1, 4],
      unforced: [1, 4],
      mandated: [1, 4],
      services: [3 / 4, 4],
      deployments: [4 / 5, 5],
    });
  });

  it('takes a team for one that adopted when one of its entities did', () => {
    const reading = snapshotReading(adoptionRate, {
      capabilities: [
        history({ entity: 1, adopted: adopted(-10) }),
        history({ entity: 2 }),
        history({ entity: 2, capability: 'pipelines', watched: [] }),
      ],
      ownerships: [owned(1, 'a'), owned(2, 'a')],
    });
    expect(reading).toMatchObject({ value: 1, sampleSize: 1 });
  });

  it('can’t tell a team of whose entities one is not watched', () => {
    const reading = snapshotReading(adoptionRate, {
      capabilities: [
        history({ entity: 1 }),
        history({ entity: 2, watched: [] }),
        history({ entity: 3, adopted: adopted(0) }),
      ],
      ownerships: [owned(1, 'a'), owned(2, 'a'), owned(3, 'b')],
    });
    expect(reading).toMatchObject({
      state: 'partly-collected',
      value: 1,
      sampleSize: 1,
      range: { low: 1 / 2, high: 1 },
    });
  });

  it('counts an entity for the team that owned it at the time', () => {
    const moved = {
      capabilities: [
        history({ entity: 1, adopted: adopted(-40) }),
        history({ entity: 2 }),
      ],
      ownerships: [
        owned(1, 'a', days(-300, 45)),
        owned(1, 'b', since(45)),
        owned(2, 'b'),
      ],
    };
    expect(snapshotReading(adoptionRate, moved)).toMatchObject({
      value: 1,
      sampleSize: 1,
      previous: { value: 1 / 2 },
    });
  });
});

describe('voluntary-adoption-rate', () => {
  it('is teams by choice of all that could, with who had a choice and who was told to', () => {
    const reading = snapshotReading(voluntaryAdoptionRate, {
      capabilities,
      ownerships,
    });
    expect(reading).toMatchObject({ value: 1 / 4, sampleSize: 4 });
    expect(companionsOf(reading)).toEqual({
      voluntary: [1, 4],
      'choice-coverage': [2 / 4, 4],
      'mandated-share': [1 / 4, 4],
    });
  });

  it('goes by the earliest use that lasts, whatever came after', () => {
    const ownership = [1, 2].map(entity => owned(entity, 'a'));
    const first = history({
      entity: 1,
      adopted: [
        { ...days(-80, -60), class: 'voluntary' },
        ...adopted(-20, 'mandated'),
      ],
    });
    const second = history({ entity: 2, adopted: adopted(-10) });
    const reading = snapshotReading(voluntaryAdoptionRate, {
      capabilities: [second, first],
      ownerships: ownership,
    });
    expect(reading.value).toBe(0);
  });

  it('takes the choice away with a mandate, once it is announced', () => {
    const choice = [since(-90)];
    const both = [
      history({ entity: 1, choice, mandates: [{ announced: at(30) }] }),
      history({ entity: 2, choice, mandates: [{ announced: at(120) }] }),
    ];
    const reading = snapshotReading(voluntaryAdoptionRate, {
      capabilities: both,
      ownerships: [owned(1, 'a'), owned(2, 'b')],
    });
    expect(companionsOf(reading)['choice-coverage']).toEqual([1 / 2, 2]);
  });

  it('leaves out who had a choice where nobody knows', () => {
    const reading = snapshotReading(voluntaryAdoptionRate, {
      capabilities: [history({ entity: 1 })],
      ownerships: [owned(1, 'a')],
    });
    expect(Object.keys(companionsOf(reading))).toEqual([
      'voluntary',
      'mandated-share',
    ]);
  });
});
