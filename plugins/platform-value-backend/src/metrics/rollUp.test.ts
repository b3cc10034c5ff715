import { factsOf, type EntityFacts } from './__testUtils__/facts';
import {
  at,
  build,
  change,
  days,
  deployment,
  hour,
} from './__testUtils__/observed';
import { readingOf } from './__testUtils__/reading';
import { buildSuccessRate } from './definitions/buildSuccessRate';
import { changeFailureRate } from './definitions/changeFailureRate';
import { deploymentFrequency } from './definitions/deploymentFrequency';
import { pullRequestCycleTime } from './definitions/pullRequestCycleTime';

function members(count: number, facts: EntityFacts = {}) {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  return Object.fromEntries(ids.map(id => [id, facts]));
}

/** `perEntity` rows a period for each of the entities, hours apart. */
function ofEach<T extends { at: number }>(
  entities: number,
  perEntity: number,
  make: (entity: number, index: number) => T,
): T[] {
  return Array.from({ length: entities * perEntity }, (_, index) =>
    make((index % entities) + 1, Math.floor(index / entities)),
  ).sort((a, b) => a.at - b.at);
}

describe('roll-up of a rate', () => {
  const deployments = ofEach(2, 45, (entity, index) =>
    deployment(at(index * 2), { entity }),
  );

  it('is the count of all by the covered weeks of one', () => {
    const reading = readingOf(
      deploymentFrequency,
      { deployments },
      { entities: members(2) },
    );
    expect(reading.value).toBeCloseTo(90 / (90 / 7), 12);
    expect(reading.benchmark).toBeUndefined();
    expect(reading.interval?.method).toBe('t-weeks');
  });

  it('divides by the mean of the members’ covered weeks', () => {
    const entities = { 1: {}, 2: { watched: [days(45, 90)] } };
    const reading = readingOf(
      deploymentFrequency,
      { deployments },
      { entities },
    );
    expect(reading).toMatchObject({
      state: 'partly-collected',
      coverage: 0.75,
      sampleSize: 67,
    });
    expect(reading.value).toBeCloseTo(67 / (0.75 * (90 / 7)), 12);
  });

  it('leaves out members of whom nothing is expected', () => {
    const entities = { 1: {}, 2: {}, 3: { expected: [], watched: [] } };
    const reading = readingOf(
      deploymentFrequency,
      { deployments },
      { entities },
    );
    expect(reading).toMatchObject({ state: 'measured', coverage: 1 });
    expect(reading.value).toBeCloseTo(7, 12);
  });

  it('counts a member only while it belongs, without taking it for a gap', () => {
    const entities = { 1: {}, 2: { belongs: [days(60, 400)] } };
    const reading = readingOf(
      deploymentFrequency,
      { deployments },
      { entities },
    );
    expect(reading).toMatchObject({
      state: 'measured',
      coverage: 1,
      sampleSize: 60,
    });
    expect(reading.value).toBeCloseTo(60 / (90 / 7), 12);
  });
});

describe('roll-up of a median', () => {
  /** Entity n takes about n hours. */
  const changesOf = (entities: number) =>
    ofEach(entities, 8, (entity, index) =>
      change(at(index * 10, entity), {
        entity,
        cycle: entity * hour + index * 60,
      }),
    );

  it('pools all changes, and shows the typical service beside', () => {
    const changes = [
      ...changesOf(2),
      ...Array.from({ length: 100 }, () =>
        change(at(80), { entity: 3, cycle: 9 * hour }),
      ),
    ];
    const reading = readingOf(
      pullRequestCycleTime,
      { changes },
      { entities: members(3) },
    );
    expect(reading.value).toBe(9);
    expect(reading.companions).toEqual([
      {
        id: 'typical-service',
        title: 'Typical service',
        value: expect.closeTo(2 + 3.5 / 60, 12),
        unit: 'hours',
        sampleSize: 3,
      },
    ]);
  });

  it('does not depend on the order of members, or of rows of a second', () => {
    const changes = changesOf(6).map(each => ({ ...each, at: at(80) }));
    const facts = factsOf({ changes }, members(6));
    const reversed = factsOf({ changes: [...changes].reverse() }, members(6));
    const expected = new Map([...reversed.expected].reverse());
    const reading = readingOf(pullRequestCycleTime, {}, { facts });
    expect(reading.interval).toBeDefined();
    expect(
      readingOf(pullRequestCycleTime, {}, { facts: { ...reversed, expected } }),
    ).toEqual(reading);
  });

  it('resamples entities from six of them on', () => {
    const six = readingOf(
      pullRequestCycleTime,
      { changes: changesOf(6) },
      { entities: members(6) },
    );
    expect(six).toMatchObject({
      sampleSize: 48,
      clusters: 6,
      interval: { method: 'cluster-bootstrap' },
    });
    const five = readingOf(
      pullRequestCycleTime,
      { changes: changesOf(5) },
      { entities: members(5) },
    );
    expect(five.clusters).toBeUndefined();
    expect(five.interval?.method).toBe('order-statistics');
    // Services differ far more than changes of a service do.
    const width = ({ interval }: typeof six) => interval!.high - interval!.low;
    expect(width(six)).toBeGreaterThan(width(five));
  });
});

describe('roll-up of a ratio', () => {
  it('sums numerators and denominators', () => {
    const builds = [
      ...Array.from({ length: 30 }, (_, n) => build(at(n))),
      ...Array.from({ length: 10 }, (_, n) =>
        build(at(n), { entity: 2, outcome: 'failure' }),
      ),
    ].sort((a, b) => a.at - b.at);
    const reading = readingOf(
      buildSuccessRate,
      { builds },
      { entities: members(2) },
    );
    expect(reading).toMatchObject({
      value: 0.75,
      sampleSize: 40,
      clusters: 30,
    });
  });

  it('leaves out members without a look at incidents', () => {
    const deployments = ofEach(2, 20, (entity, index) =>
      deployment(at(index), { entity }),
    );
    const entities = {
      1: {},
      2: { expected: ['deployment' as const] },
    };
    const reading = readingOf(changeFailureRate, { deployments }, { entities });
    expect(reading).toMatchObject({ value: 0, sampleSize: 20 });
  });
});
