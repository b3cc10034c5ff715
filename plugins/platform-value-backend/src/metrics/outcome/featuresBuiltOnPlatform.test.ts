import type { CapabilityHistory } from 'backstage-plugin-platform-value-node';
import { featuresBuiltOnPlatform } from './featuresBuiltOnPlatform';

const period = { start: 1000, end: 2000 };

function adopted(
  entity: number,
  ...stretches: [number, number][]
): CapabilityHistory {
  return {
    ...{ entity, capability: 'flags', platform: 'system:default/delivery' },
    ...{ applicable: [], watched: [], alternatives: [], exempt: [] },
    adopted: stretches.map(([start, end]) => ({
      ...{ start, end, class: 'voluntary' as const },
    })),
    mandates: [],
  };
}

function initiative(
  id: string,
  shippedAt: number | undefined,
  ...entityIds: number[]
) {
  return {
    id,
    shippedAt,
    entityIds,
    keyResults: [{ money: 'revenue' as const }],
  };
}

describe('featuresBuiltOnPlatform', () => {
  const histories = [
    adopted(1, [900, 1500]),
    adopted(2),
    adopted(3, [1200, Infinity]),
  ];

  it.each([
    ['an entity that had adopted when it was shipped', 1000, [2, 1], 1],
    ['an entity that had given up by then', 1500, [1], 0],
    ['an entity that adopted later', 1199, [3], 0],
    ['an entity that adopted at that moment', 1200, [3], 1],
    ['an entity that never adopted', 1200, [2], 0],
    ['entities that are not known', 1200, [9], 0],
    ['no entity', 1200, [], 0],
  ])('judges an initiative of %s', (_, shippedAt, entityIds, built) => {
    expect(
      featuresBuiltOnPlatform({
        initiatives: [initiative('search', shippedAt, ...entityIds)],
        ...{ histories, period },
      }),
    ).toEqual({
      ...{ shipped: 1, builtOnPlatform: built, share: built },
      initiatives: built ? ['search'] : [],
    });
  });

  it('counts only what was shipped in the period to earn money', () => {
    const initiatives = [
      initiative('early', 999, 1),
      initiative('late', 2000, 3),
      initiative('under way', undefined, 3),
      {
        ...initiative('saving', 1300, 3),
        keyResults: [{ money: 'cost' as const }],
      },
      { ...initiative('without', 1300, 3), keyResults: [{}] },
      {
        ...initiative('both', 1300, 3),
        keyResults: [{}, { money: 'revenue' as const }],
      },
      initiative('not on it', 1300, 2),
    ];
    expect(featuresBuiltOnPlatform({ initiatives, histories, period })).toEqual(
      {
        ...{
          shipped: 2,
          builtOnPlatform: 1,
          share: 0.5,
          initiatives: ['both'],
        },
      },
    );
  });

  it('has no share where nothing was shipped', () => {
    const result = featuresBuiltOnPlatform({
      initiatives: [],
      histories,
      period,
    });
    expect(result).toEqual({ shipped: 0, builtOnPlatform: 0, initiatives: [] });
  });
});
