import { at, day } from '../__fixtures__/smallWorld';
import { organisation, service } from './__fixtures__/smallOrganisation';
import {
  callsByEntity,
  callsToPlatform,
  crossTeamUsage,
} from './platformCalls';

const definitions = `capabilities:
  - id: flags
    platform: system:default/tools
    title: Flags
    validFrom: 2026-01-01
    adoptedWhen: [{ fact: evaluations }]
`;

function calling(evaluations: number, others: number) {
  return {
    dayOf: () => ({
      costs: [],
      facts: [
        ...(evaluations > 0
          ? [{ fact: 'evaluations', calls: evaluations }]
          : []),
        { fact: 'others', calls: others },
      ],
    }),
  };
}

/* Blue owns the platform; red calls it from basket, and green doesn't. */
const small = organisation({
  definitions,
  services: [
    service('basket', 'red'),
    service('toolbox', 'blue'),
    service('offers', 'green'),
  ],
  pushes: {
    currency: 'EUR',
    firstDay: '2026-06-01',
    end: at(28),
    facts: ['evaluations', 'others'],
    components: new Map([
      ['basket', calling(3, 1)],
      ['toolbox', calling(10, 0)],
      ['offers', calling(0, 5)],
    ]),
  },
});

const period = { start: at(7), end: at(21) };

describe('platform calls', () => {
  it('are all that were counted of an entity, a week', () => {
    const entity = 'component:default/basket';
    expect(callsByEntity(small, { ...period, entity })).toBe(7 * 4);
    const half = { start: at(21), end: at(35), entity };
    expect(callsByEntity(small, half)).toBe((7 * 4) / 2);
  });

  it('are those of a platform’s facts, whoever made them', () => {
    const platform = 'system:default/tools';
    expect(callsToPlatform(small, { ...period, platform })).toBe(7 * 13);
  });

  it('come from teams, the platform’s own apart', () => {
    const platform = 'system:default/tools';
    const share = crossTeamUsage(small, { ...period, platform });
    expect(share).toEqual({ value: 1 / 2, k: 1, n: 2, unknown: 0 });
    const before = { start: at(-9), end: at(0) + day - 1000, platform };
    expect(crossTeamUsage(small, before).k).toBe(0);
  });
});
