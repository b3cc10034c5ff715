import { Faults } from './Faults';

function strikesOf(faults: Faults, name: string, occasions: number): boolean[] {
  return Array.from({ length: occasions }, () => faults.strikes(name));
}

describe('Faults', () => {
  it('never strike when they are not switched on', () => {
    expect(strikesOf(new Faults(1), 'lost', 3)).toEqual([false, false, false]);
  });

  it('strike no more often than they are told, and count', () => {
    const faults = new Faults(1, [{ name: 'lost', times: 2 }]);
    expect(strikesOf(faults, 'lost', 3)).toEqual([true, true, false]);
    expect(faults.counts()).toEqual({ lost: 2 });
  });

  it('strike on the same occasions for the same seed, about as often as their share says', () => {
    const lost = [{ name: 'lost', share: 0.3 }];
    const strikes = strikesOf(new Faults(7, lost), 'lost', 1000);
    expect(strikesOf(new Faults(7, lost), 'lost', 1000)).toEqual(strikes);
    expect(strikesOf(new Faults(8, lost), 'lost', 1000)).not.toEqual(strikes);
    const count = strikes.filter(Boolean).length;
    expect(count).toBeGreaterThan(250);
    expect(count).toBeLessThan(350);
  });

  it('begin anew when they are switched', () => {
    const faults = new Faults(1, [{ name: 'lost', times: 1 }]);
    faults.strikes('lost');
    faults.switchTo([{ name: 'late', times: 1 }]);
    expect(faults.strikes('lost')).toBe(false);
    expect(faults.strikes('late')).toBe(true);
  });
});
