import { factsOf, type EntityFacts } from './__testUtils__/facts';
import { at, days, day } from './__testUtils__/observed';
import { readMembers } from './members';
import { weeklySums } from './weeklySums';

const window = days(0, 30);

function counts(sampleDays: number[], entity: EntityFacts = {}): number[] {
  return weeklySums({
    samples: sampleDays.map(each => ({
      entity: 1,
      at: at(each),
      value: 1,
      role: 'sample',
    })),
    members: readMembers(factsOf({}, { 1: entity }), ['deployment']),
    window,
  });
}

describe('weeklySums', () => {
  it('counts back from the end, newest first, and drops the odd days', () => {
    expect(counts([0, 1, 2, 8.99, 9, 22, 23, 29.9])).toEqual([2, 1, 1, 2]);
  });

  it('leaves out weeks with a gap', () => {
    const watched = [days(0, 10), days(11, 30)];
    expect(counts([2, 24], { watched })).toEqual([1, 0, 1]);
  });

  it('takes a week whose last minutes are not collected yet', () => {
    const watched = [{ start: at(0), end: at(30) - day / 20 }];
    expect(counts([24], { watched })).toEqual([1, 0, 0, 0]);
  });
});
