import type { AdoptionFacts } from '../AdoptionFacts';
import { factsOf } from '../__testUtils__/facts';
import { days } from '../__testUtils__/observed';
import { ever, since, snapshotReading } from '../__testUtils__/standing';
import { corePlatforms } from './corePlatforms';
import { duplicateCapabilities } from './duplicateCapabilities';
import { pathOfLeastResistance } from './pathOfLeastResistance';
import { platformsWithProductManager } from './platformsWithProductManager';

type Platform = AdoptionFacts['platforms'][number];

function platform(name: string, rest: Partial<Platform> = {}): Platform {
  return {
    ref: `system:default/${name}`,
    entity: 7,
    title: name,
    exists: [ever],
    belongs: [ever],
    domains: [],
    production: [ever],
    deprecated: [],
    managed: [],
    ...rest,
  };
}

describe('core-platforms', () => {
  it('counts what is in production and not deprecated, at the end and at the start', () => {
    const platforms = [
      platform('delivery'),
      platform('data', { production: [since(10)] }),
      platform('old', { deprecated: [since(-5)] }),
      platform('moved', { belongs: [days(-90, 3)] }),
      platform('gone', { exists: [days(-90, 3)] }),
    ];
    expect(snapshotReading(corePlatforms, { platforms })).toMatchObject({
      state: 'measured',
      value: 2,
      sampleSize: 3,
      previous: { value: 3 },
      change: { value: -1 },
    });
  });

  it('is a measured zero where there is none', () => {
    expect(snapshotReading(corePlatforms, {})).toMatchObject({
      state: 'measured',
      value: 0,
    });
  });
});

describe('duplicate-capabilities', () => {
  it('counts those that do the same job in the same domain', () => {
    const offer = (
      capability: string,
      serves?: string,
      domain = 'selling',
    ) => ({
      capability,
      platform: 'system:default/delivery',
      domains: [domain],
      serves,
      ...since(-100),
    });
    const offers = [
      offer('flags', 'switching'),
      offer('toggles', 'switching'),
      { ...offer('switches', 'switching'), ...since(200) },
      offer('gates', 'switching', 'buying'),
      offer('pipelines'),
      offer('builds'),
    ];
    expect(snapshotReading(duplicateCapabilities, { offers })).toMatchObject({
      value: 2,
      sampleSize: 5,
    });
  });
});

describe('platforms-with-product-manager', () => {
  it('is the share that name one at the time', () => {
    const platforms = [
      platform('delivery', { managed: [since(-10)] }),
      platform('data', { managed: [since(30)] }),
      platform('old', { managed: [days(-80, 30)] }),
    ];
    expect(
      snapshotReading(platformsWithProductManager, { platforms }),
    ).toMatchObject({ value: 2 / 3, previous: { value: 2 / 3 } });
  });

  it('does not apply where there is no platform', () => {
    expect(snapshotReading(platformsWithProductManager, {}).state).toBe(
      'not-applicable',
    );
  });
});

describe('path-of-least-resistance', () => {
  it('is of the services whose repositories were created in the period', () => {
    const made = (day: number) => ({ watched: [days(day, 90)] });
    const facts = factsOf(
      {},
      { 1: made(-1), 2: made(0), 3: made(89), 4: made(88), 5: made(-200) },
    );
    const services = new Set([1, 2, 3, 4, 5]);
    const reading = snapshotReading(
      pathOfLeastResistance,
      { services, templated: new Set([2, 3, 5]) },
      { facts },
    );
    expect(reading).toMatchObject({
      value: 2 / 3,
      sampleSize: 3,
      previous: { value: 0 },
    });
  });

  it('counts a service of which nobody knows since when it deploys', () => {
    const facts = factsOf(
      {},
      {
        1: {
          watchedOf: {
            change: [days(30, 90)],
            evidence: [days(30, 90)],
            deployment: [days(31, 90)],
          },
        },
        2: { watchedOf: { change: [days(30, 90)], evidence: [days(32, 90)] } },
      },
    );
    const services = new Set([1, 2]);
    const reading = snapshotReading(
      pathOfLeastResistance,
      { services },
      { facts },
    );
    expect(reading).toMatchObject({ value: 0, sampleSize: 1 });
  });

  it('leaves out libraries and whatever else is no service', () => {
    const made = { watched: [days(30, 90)] };
    const facts = factsOf({}, { 1: made, 2: made });
    const reading = snapshotReading(
      pathOfLeastResistance,
      { services: new Set([2]), templated: new Set([2]) },
      { facts },
    );
    expect(reading).toMatchObject({ value: 1, sampleSize: 1 });
  });

  it('does not apply where no service came to be', () => {
    expect(snapshotReading(pathOfLeastResistance, {}).state).toBe(
      'not-applicable',
    );
  });
});
