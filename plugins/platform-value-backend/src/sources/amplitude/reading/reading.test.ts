import { afterStep } from './afterStep';
import { eachDay, plusDays, type DayRange } from '../days';
import { nextStep } from './nextStep';
import { progressOf } from './progressOf';
import type { ReadingPlan } from './ReadingPlan';
import { readingStateOf, type ReadingState } from './readingState';

const first = '2026-03-01';

/** Two series of three values, two at a time, in windows of ten days. */
function planOn(
  today: string,
  options: Partial<ReadingPlan> = {},
): ReadingPlan {
  return {
    today,
    oldest: plusDays(today, -25),
    series: ['a', 'b'],
    values: ['x', 'y', 'z'],
    mostValues: 2,
    mostDays: 10,
    changedSince: until => [
      { start: plusDays(until ?? today, until ? -3 : -10), end: today },
    ],
    ...options,
  };
}

/** What is read in so many steps at most, and the state after them. */
function read(
  plan: ReadingPlan,
  options: { state?: ReadingState; steps?: number } = {},
) {
  let state = readingStateOf(options.state);
  const cells: string[] = [];
  for (let count = 0; count < (options.steps ?? Infinity); count++) {
    const step = nextStep(state, plan);
    if (!step) break;
    const { series, values, window } = step;
    for (const day of eachDay(window)) {
      cells.push(...values.map(value => `${day} ${series} ${value}`));
    }
    state = readingStateOf(
      JSON.parse(JSON.stringify(afterStep(state, step, plan))),
    );
  }
  return { cells, state };
}

function cellsOf(range: DayRange): string[] {
  return eachDay(range).flatMap(day =>
    ['a', 'b'].flatMap(series =>
      ['x', 'y', 'z'].map(value => `${day} ${series} ${value}`),
    ),
  );
}

describe('reading a history', () => {
  const plan = planOn(first);
  const all = cellsOf({ start: plan.oldest, end: first });

  it('reads each series of each value once, newest first', () => {
    const { cells, state } = read(plan);
    expect([...cells].sort()).toEqual([...all].sort());
    expect(cells[0].slice(0, 10)).toBe(plusDays(first, -10));
    expect(state).toEqual({ from: plan.oldest, until: first, looked: first });
  });

  it('reads nothing twice when it is cut after each step', () => {
    const cells = [];
    let state: ReadingState | undefined;
    for (let run = 0; run < 12; run++) {
      const piece = read(plan, { state, steps: 1 });
      cells.push(...piece.cells);
      state = piece.state;
    }
    expect(cells).toEqual(read(plan).cells);
  });

  it('covers no more than was read, after any number of steps', () => {
    for (let steps = 0; steps <= 12; steps++) {
      const { cells, state } = read(plan, { steps });
      const { from, until } = state;
      const covered = from && until ? cellsOf({ start: from, end: until }) : [];
      expect(cells).toEqual(expect.arrayContaining(covered));
    }
  });

  it('leaves no gap, wherever runs are cut and however many days are between them', () => {
    const jumps = [0, 1, 0, 3, 30, 1, 0, 7, 2, 40, 1];
    for (let steps = 1; steps <= 5; steps++) {
      const cells = new Set<string>();
      let state: ReadingState = {};
      let today = first;
      for (const jump of jumps) {
        today = plusDays(today, jump);
        const piece = read(planOn(today), { state, steps });
        piece.cells.forEach(cell => cells.add(cell));
        state = piece.state;
        const { from, until } = state;
        const covered =
          from && until ? cellsOf({ start: from, end: until }) : [];
        expect(covered.filter(cell => !cells.has(cell))).toEqual([]);
      }
    }
  });

  it('reads what is new before the rest of the history', () => {
    const { state } = read(plan, { steps: 6 });
    const tomorrow = planOn(plusDays(first, 1));
    const { cells } = read(tomorrow, { state });
    expect(cells[0].slice(0, 10)).toBe(plusDays(first, -3));
    const older = cells.filter(cell => cell < plusDays(first, -10));
    // The backfill had two steps behind it: series a of all values.
    expect(older.filter(cell => cell >= plusDays(first, -20))).toHaveLength(
      10 * 3,
    );
  });

  it('begins a window anew when it may no longer be that long', () => {
    const { state } = read(plan, { steps: 1 });
    const step = nextStep(state, planOn(first, { mostDays: 4 }));
    expect(step).toMatchObject({
      window: { start: plusDays(first, -4), end: first },
      values: ['x', 'y'],
    });
  });

  it('does not skip a value when one before it went', () => {
    const { state } = read(plan, { steps: 1 });
    const step = nextStep(state, planOn(first, { values: ['y', 'z'] }));
    expect(step?.values).toEqual(['z']);
  });

  it('begins anew with a cursor it can not read', () => {
    expect(readingStateOf({ from: 'long ago' })).toEqual({});
  });

  it('has nothing to read of no values', () => {
    expect(nextStep({}, planOn(first, { values: [] }))).toBeUndefined();
  });

  it('tells how much is done, to the step', () => {
    const done = Array.from({ length: 13 }, (_, steps) => {
      const { state } = read(plan, { steps });
      return progressOf(state, plan).done;
    });
    // 25 days × 2 series × 3 values, in windows of 10, 10 and 5 days
    expect(done).toEqual([
      0, 20, 30, 50, 60, 80, 90, 110, 120, 130, 135, 145, 150,
    ]);
    expect(progressOf({}, plan).total).toBe(150);
  });
});
