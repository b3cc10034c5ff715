import { retryAt } from './retryAt';

const now = new Date('2026-11-23T10:00:00Z');
const minutes = (code: 'transient' | 'gone', attempts: number, spread = 0) =>
  (retryAt({ code }, { attempts, now, spread }).getTime() - now.getTime()) /
  60_000;

describe('retryAt', () => {
  it('doubles the wait, up to an hour, for what may pass by itself', () => {
    expect([0, 1, 2, 6, 7, 900].map(n => minutes('transient', n))).toEqual([
      1, 2, 4, 60, 60, 60,
    ]);
  });

  it('waits an hour to a day for what a person has to mend', () => {
    expect([0, 1, 4, 5, 900].map(n => minutes('gone', n))).toEqual([
      60, 120, 960, 1440, 1440,
    ]);
  });

  it('spreads what failed together over a fifth of the time', () => {
    expect(minutes('transient', 0, 1)).toBeCloseTo(1.2, 5);
  });

  it('takes the moment that the upstream names', () => {
    const asked = new Date('2026-11-23T10:42:00Z');
    const error = { code: 'throttled', retryAt: asked } as const;
    expect(retryAt(error, { attempts: 9, now, spread: 1 })).toEqual(asked);
  });

  it('does not take a moment that has passed', () => {
    const asked = new Date('2026-11-23T09:00:00Z');
    const error = { code: 'throttled', retryAt: asked } as const;
    const at = retryAt(error, { attempts: 0, now, spread: 0 });
    expect(at.getTime()).toBe(now.getTime() + 60_000);
  });
});
