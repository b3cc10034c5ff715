import { kaplanMeierMedian, type Lifetime } from './kaplanMeierMedian';

/** `4+` is still going on after 4. */
function lifetimes(text: string): Lifetime[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map(word => ({ duration: parseFloat(word), ended: !word.endsWith('+') }));
}

describe('kaplanMeierMedian', () => {
  it.each([
    ['', {}],
    ['7', { value: 7 }],
    ['7+', { moreThan: 7 }],
    // 1, 2/3, 1/3
    ['1 2 3', { value: 2 }],
    // 3/4, 2/4, 1/4: rests at one half from 2 to 3
    ['1 2 3 4', { value: 2.5 }],
    // 4/5, 4/5 × 2/3 = 8/15, 8/15 × 1/2 = 4/15
    ['1 2+ 3 4 5+', { value: 4 }],
    // 3/4, then 3/4 × 2/3 = 1/2, which floating point misses; rests to the end
    ['1 2 3+ 4+', { value: 3 }],
    // 4/5, then 3/5: never one half
    ['1 2 3+ 4+ 5+', { moreThan: 5 }],
    // ended and going on at the same time: the one going on is still at risk. 2/3, 1/3
    ['2 2+ 1', { value: 2 }],
    ['3 3 3 9', { value: 3 }],
  ])('of "%s" is %j', (text, expected) => {
    expect(kaplanMeierMedian(lifetimes(text))).toEqual(expected);
  });

  // The 6-MP arm of Freireich's leukaemia trial (1963), whose median is 23 weeks.
  it('agrees with a published curve', () => {
    const arm =
      '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
    expect(kaplanMeierMedian(lifetimes(arm))).toEqual({ value: 23 });
  });
});
