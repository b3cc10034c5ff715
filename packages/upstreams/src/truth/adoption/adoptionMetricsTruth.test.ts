import { at } from '../__fixtures__/smallWorld';
import { npm, organisation, service } from './__fixtures__/smallOrganisation';
import { adoptionMetricsTruth } from './adoptionMetricsTruth';
import { adoptionRetentionTruth } from './adoptionRetentionTruth';
import { corePlatforms, platformsWithProductManager } from './platformsTruth';

const definitions = `capabilities:
  - id: flags
    platform: system:default/tools
    title: Flags
    validFrom: 2026-01-01
    adoptedWhen: [{ dependency: '@acme/flags' }]
    alternativeWhen: [{ title: LaunchDarkly, dependency: 'launchdarkly-*' }]
  - id: consent
    platform: system:default/tools
    title: Consent
    validFrom: 2026-01-01
    optional: true
    adoptedWhen: [{ tag: consent }]
mandates: [{ capability: flags, announced: 2026-06-02, scope: { owners: ['group:default/blue'] } }]
`;

/*
 * Red owns basket (flags beside LaunchDarkly from day 5 on, consent since
 * ever) and a service that nobody knows the code of; blue owns offers, which
 * is told to use flags and does nothing.
 */
const small = organisation({
  definitions,
  fileVersions: [
    { ...npm(1, '@acme/flags', 'launchdarkly-x'), path: 'basket/package.json' },
  ],
  services: [
    service('basket', 'red', {
      tags: ['consent'],
      annotations: { 'platform-value.io/paths': 'basket/**' },
    }),
    service('hidden', 'red', {
      annotations: { 'github.com/project-slug': 'acme/gone' },
    }),
    service('offers', 'blue', {
      annotations: { 'platform-value.io/paths': 'offers/**' },
    }),
  ],
});

function sharesOf(scope: Parameters<typeof adoptionMetricsTruth>[1]['scope']) {
  return adoptionMetricsTruth(small, { scope, at: at(20) });
}

describe('adoptionMetricsTruth', () => {
  it('counts capabilities of an entity', () => {
    const shares = sharesOf({ ref: 'component:default/basket' });
    expect(shares['capability-adoption']).toEqual({
      value: 1,
      k: 2,
      n: 2,
      unknown: 0,
    });
    expect(shares['parallel-running']).toEqual({
      value: 1 / 2,
      k: 1,
      n: 2,
      unknown: 0,
    });
  });

  it.each([
    { ref: 'group:default/all' },
    { ref: 'domain:default/selling' },
    { platform: 'system:default/tools' },
    'organisation' as const,
  ])(
    'counts capabilities of each member of %j, what nobody knows apart',
    scope => {
      // basket 2 of 2, hidden 0 of 1 (its flags are unknown), offers 0 of 2
      expect(sharesOf(scope)['capability-adoption']).toEqual({
        value: 2 / 5,
        k: 2,
        n: 5,
        unknown: 1,
      });
    },
  );

  it('counts teams by their earliest adoption', () => {
    const shares = sharesOf({ platform: 'system:default/tools' });
    // Basket; of hidden nobody can say
    expect(shares.services).toEqual({ value: 1 / 2, k: 1, n: 2, unknown: 1 });
    // Red began with consent, which is optional
    expect(shares['adoption-rate']).toEqual({
      value: 1 / 2,
      k: 1,
      n: 2,
      unknown: 0,
    });
    expect(shares['voluntary-adoption-rate'].value).toBe(1 / 2);
    // Blue may still choose whether to ask for consent
    expect(shares['choice-coverage'].value).toBe(1);
    expect(shares['mandated-share'].value).toBe(0);
    const ofFlags = sharesOf({ capability: 'flags' });
    expect(ofFlags['adoption-rate'].value).toBe(1 / 2);
    expect(ofFlags['voluntary-adoption-rate'].value).toBe(0);
    expect(ofFlags['choice-coverage'].value).toBe(0);
  });

  it('has no value of nothing', () => {
    const { 'capability-adoption': none } = sharesOf({ capability: 'nothing' });
    expect(none).toEqual({ k: 0, n: 0, unknown: 0 });
  });
});

describe('adoptionRetentionTruth', () => {
  it('asks in each month that is over whether the teams of a month are still there', () => {
    const flagsOnly = definitions.slice(
      0,
      definitions.indexOf('  - id: consent'),
    );
    const leaving = organisation({
      definitions: flagsOnly,
      // From 6th June until 17th June
      fileVersions: [npm(1, '@acme/flags'), npm(4, 'zod')],
      services: [service('basket', 'red')],
    });
    const staying = organisation({
      definitions: flagsOnly,
      fileVersions: [npm(1, '@acme/flags')],
      services: [service('basket', 'red')],
    });
    const cells = (own: typeof leaving) =>
      adoptionRetentionTruth(own, {
        platform: 'system:default/tools',
        at: Date.UTC(2026, 8, 1),
        timeZone: 'UTC',
      }).map(({ cohort, month, value }) => [cohort, month, value]);
    expect(cells(leaving)).toEqual([
      ['2026-06', 1, 0],
      ['2026-06', 2, 0],
    ]);
    expect(cells(staying)).toEqual([
      ['2026-06', 1, 1],
      ['2026-06', 2, 1],
    ]);
  });
});

describe('the truth of platforms', () => {
  it('counts those in production and those that name who manages them', () => {
    expect(corePlatforms(small, 'domain:default/selling')).toBe(1);
    expect(corePlatforms(small, 'domain:default/other')).toBe(0);
    expect(platformsWithProductManager(small)).toEqual({
      value: 0,
      k: 0,
      n: 1,
      unknown: 0,
    });
  });
});
