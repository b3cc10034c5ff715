import { ConfigReader } from '@backstage/config';
import { componentOf } from '../__testUtils__/useAmplitude';
import { readAmplitudeSettings } from '../amplitudeConfig';
import { assignEntity } from './assignEntity';
import { shardOf, shardOfKey } from './partitionKey';

function settingsOf(amplitude: object = {}) {
  const keys = { apiKey: 'key', secretKey: 'secret', timeZone: 'UTC' };
  const settings = readAmplitudeSettings(
    new ConfigReader({
      platformValue: { amplitude: { ...keys, ...amplitude } },
    }),
  );
  if (!settings) throw new Error('no settings');
  return settings;
}

function assign(filter: string, amplitude?: object) {
  return assignEntity(componentOf('shop', filter), settingsOf(amplitude));
}

describe('assignEntity', () => {
  it('asks nothing of an entity without the annotation', () => {
    const entity = { ...componentOf('shop') };
    entity.metadata = { name: 'shop' };
    expect(assignEntity(entity, settingsOf())).toEqual({ problems: [] });
  });

  it.each([
    ['service=checkout', 'service', 'checkout'],
    [' service = checkout ', 'service', 'checkout'],
    ['gp:team=a=b', 'gp:team', 'a=b'],
    ['app name=The Shop', 'app name', 'The Shop'],
  ])('reads %j', (filter, property, value) => {
    const { assignment, problems } = assign(filter);
    expect(problems).toEqual([]);
    expect(assignment?.selector).toMatchObject({ value });
    expect(shardOfKey(assignment?.partition ?? '')).toEqual({
      property,
      shard: shardOf(value, 16),
      shards: 16,
    });
    expect(Object.keys(assignment?.expects ?? {})).toEqual([
      'usage',
      'retention',
    ]);
  });

  it.each(['checkout', '=checkout', 'service=', 'service= '])(
    'says what is wrong with %j',
    filter => {
      const { assignment, problems } = assign(filter);
      expect(assignment).toBeUndefined();
      expect(problems).toEqual([
        {
          code: 'unreadable-amplitude-filter',
          message: `component:default/shop: '${filter}' is no property=value.`,
          remedy: expect.stringContaining('service=shop'),
        },
      ]);
    },
  );

  it('spreads values over the shards, each always to the same', () => {
    const counts = new Map<number, number>();
    for (let index = 0; index < 1600; index++) {
      const shard = shardOf(`service-${index}`, 16);
      counts.set(shard, (counts.get(shard) ?? 0) + 1);
    }
    expect(counts.size).toBe(16);
    expect(Math.max(...counts.values())).toBeLessThan(150);
    expect(shardOf('checkout', 16)).toBe(8);
  });

  it.each([
    ['the zone', { timeZone: 'Asia/Tokyo' }],
    ['a measure', { measures: [{ id: 'a', title: 'A', event: 'A' }] }],
    ['days of retention', { retention: { days: [14] } }],
  ])('asks something else when %s changes', (_, amplitude) => {
    const before = assign('service=checkout').assignment?.selector;
    const after = assign('service=checkout', amplitude).assignment?.selector;
    expect(after).not.toEqual(before);
  });

  it('asks the same when the secret key or the pace changes', () => {
    const before = assign('service=checkout').assignment;
    const changed = { secretKey: 'other', reserve: 0.2, historyDays: 100 };
    expect(assign('service=checkout', changed).assignment).toEqual(before);
  });
});
