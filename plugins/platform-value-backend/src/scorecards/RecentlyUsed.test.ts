import { RecentlyUsed } from './RecentlyUsed';

describe('RecentlyUsed', () => {
  it('forgets what was not asked for longest', () => {
    const recent = new RecentlyUsed<string, number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    expect(recent.get('a')).toBe(1);
    recent.set('c', 3);
    expect(['a', 'b', 'c'].map(key => recent.get(key))).toEqual([
      1,
      undefined,
      3,
    ]);
  });

  it('holds the newest value of a key, once', () => {
    const recent = new RecentlyUsed<string, number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.set('a', 3);
    expect([recent.get('a'), recent.get('b')]).toEqual([3, 2]);
  });

  it('forgets when told to', () => {
    const recent = new RecentlyUsed<string, number>(2);
    recent.set('a', 1);
    recent.delete('a');
    expect(recent.get('a')).toBeUndefined();
  });
});
