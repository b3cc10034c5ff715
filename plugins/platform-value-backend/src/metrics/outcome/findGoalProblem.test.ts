import { findGoalProblem } from './findGoalProblem';

const baseline = { value: 10 };

describe('findGoalProblem', () => {
  it.each([
    [{ kind: 'increase' as const, target: 11 }],
    [{ kind: 'decrease' as const, target: 9 }],
    [{ kind: 'maintain' as const, range: { low: 9, high: 9 } }],
  ])('finds nothing wrong with %j', goal => {
    expect(findGoalProblem({ baseline, ...goal })).toBeUndefined();
  });

  it.each([
    [{ kind: 'increase' as const }, 'target', /missing/],
    [{ kind: 'increase' as const, target: 10 }, 'target', /is the baseline/],
    [{ kind: 'increase' as const, target: 9 }, 'target', /to decrease/],
    [{ kind: 'decrease' as const, target: 11 }, 'target', /to increase/],
    [{ kind: 'maintain' as const, target: 11 }, 'range', /missing/],
    [
      { kind: 'maintain' as const, range: { low: 2, high: 1 } },
      'range',
      /upside/,
    ],
  ])('names what is wrong with %j', (goal, field, reason) => {
    const problem = findGoalProblem({ baseline, ...goal });
    expect(problem?.field).toBe(field);
    expect(problem?.reason).toMatch(reason);
  });
});
