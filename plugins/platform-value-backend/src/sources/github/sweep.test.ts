import { StaleCursor } from './client/StaleCursor';
import { sweep, type SweepPosition, type SweptPage } from './sweep';
import { sweepState, unswept, type SweepState } from './sweepState';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 5, hour));
const beginsAt = at(0);

/** A list of hours, newest first, two on a page. */
function pageReader(hours: number[]) {
  const asked: (string | undefined)[] = [];
  const readPage = async ({ after, floor }: SweepPosition) => {
    asked.push(after);
    const below = hours.filter(hour => hour < Number(after ?? 99));
    const facts = below.sort((a, b) => b - a).slice(0, 2);
    const last = facts[facts.length - 1];
    const page: SweptPage<number> = {
      facts,
      rejected: [],
      read: facts.length,
      newest: facts[0] === undefined ? undefined : String(facts[0]),
      oldest: last === undefined ? undefined : at(last),
      after: below.length > 2 ? String(last) : undefined,
      reachedFloor: floor !== undefined && last < Number(floor),
      beginsAt,
    };
    return page;
  };
  return { readPage, asked };
}

type ReadPage = ReturnType<typeof pageReader>['readPage'];

/** Sweeps at an hour, and is cut after some pages. */
async function run(
  readPage: ReadPage,
  options: { state?: SweepState; hour?: number; mostPages?: number } = {},
) {
  const { state = unswept, hour = 9, mostPages = Infinity } = options;
  const steps = [];
  for await (const step of sweep({ state, now: at(hour), readPage })) {
    steps.push(step);
    if (steps.length >= mostPages) break;
  }
  const last = steps[steps.length - 1];
  return {
    steps,
    state: sweepState.parse(JSON.parse(JSON.stringify(last.state))),
    facts: steps.flatMap(step => step.page.facts),
    coverage: steps.map(step => step.coverage),
  };
}

describe('sweep', () => {
  it('reads down to the beginning, covering more with each page', async () => {
    const { readPage } = pageReader([1, 2, 3, 4, 5]);
    const { steps, facts, state, coverage } = await run(readPage);
    expect(facts).toEqual([5, 4, 3, 2, 1]);
    expect(coverage).toEqual([
      { coveredFrom: at(4) },
      { coveredFrom: at(2) },
      { coveredFrom: beginsAt },
    ]);
    expect(steps.map(({ progress }) => progress.done)).toEqual([2, 4, 5]);
    expect(state).toMatchObject({ floor: '5', since: beginsAt, gaps: [] });
  });

  it('reads only what is new the next time, and covers it once it is joined', async () => {
    const hours = [1, 2, 3, 4, 5];
    const { readPage } = pageReader(hours);
    const { state } = await run(readPage, { hour: 6 });
    hours.push(6, 7, 8);
    const next = await run(readPage, { state, hour: 9 });
    expect(next.facts).toEqual([8, 7, 6, 5, 4, 3]);
    expect(next.coverage).toEqual([
      { coveredFrom: beginsAt, coveredUntil: at(6) },
      { coveredFrom: beginsAt, coveredUntil: at(6) },
      { coveredFrom: beginsAt },
    ]);
    expect(next.state).toMatchObject({ floor: '8', gaps: [] });
  });

  it('reads the newest part first when a backfill that was cut goes on', async () => {
    const hours = [1, 2, 3, 4, 5, 6];
    const { readPage, asked } = pageReader(hours);
    const cut = await run(readPage, { hour: 7, mostPages: 2 });
    hours.push(7, 8);
    const next = await run(readPage, { state: cut.state, hour: 9 });
    expect(asked).toEqual([undefined, '5', undefined, '7', '3']);
    expect(next.facts).toEqual([8, 7, 6, 5, 2, 1]);
  });

  it('leaves no gap, in whatever order runs are cut', async () => {
    const hours = [1, 2, 3, 4, 5, 6];
    const { readPage } = pageReader(hours);
    const seen = new Set<number>();
    let state = unswept;
    for (let hour = 7; hour < 30; hour++) {
      if (hour < 20) hours.push(hour);
      const next = await run(readPage, { state, hour, mostPages: 1 });
      next.facts.forEach(fact => seen.add(fact));
      state = next.state;
    }
    expect(seen).toEqual(new Set(hours));
    expect(state).toMatchObject({ since: beginsAt, gaps: [] });
  });

  it('says of a backfill under live work only what it knows', async () => {
    const hours = [1, 2, 3, 4, 5, 6];
    const { readPage } = pageReader(hours);
    const cut = await run(readPage, { hour: 7, mostPages: 1 });
    hours.push(7, 8, 9, 10, 11);
    const state = { ...cut.state, looked: false };
    const next = await run(readPage, { state, hour: 12 });
    expect(next.facts).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 4, 3, 2, 1]);
    expect(next.coverage).toEqual([
      { coveredFrom: at(5), coveredUntil: at(7) },
      { coveredFrom: at(5), coveredUntil: at(7) },
      { coveredFrom: at(5), coveredUntil: at(7) },
      { coveredFrom: at(5) },
      { coveredFrom: at(3) },
      { coveredFrom: beginsAt },
    ]);
  });

  it('covers an empty list from its beginning', async () => {
    const { readPage } = pageReader([]);
    const { state, coverage } = await run(readPage);
    expect(coverage).toEqual([{ coveredFrom: beginsAt }]);
    expect(state).toMatchObject({ since: beginsAt, gaps: [] });
  });

  it('covers from the oldest fact where older ones were once kept longer', async () => {
    const { readPage } = pageReader([3]);
    const late: ReadPage = async position => ({
      ...(await readPage(position)),
      beginsAt: at(9),
    });
    const { state } = await run(late);
    expect(state.since).toEqual(at(3));
  });

  it('goes by the first page that holds a fact', async () => {
    const { readPage } = pageReader([1, 2, 3, 4]);
    const late: ReadPage = async position => ({
      ...(await readPage(position)),
      ...(position.after === undefined && { newest: undefined }),
    });
    const { state } = await run(late);
    expect(state.floor).toBe('2');
  });

  it('begins anew where the place is no longer known', async () => {
    const { readPage } = pageReader([1, 2, 3]);
    const forgetful: ReadPage = async position => {
      if (position.after === '77') throw new StaleCursor('a list');
      return readPage(position);
    };
    const gaps = [{ after: '77', seen: 4 }];
    const state = { ...unswept, floor: '80', gaps, looked: true };
    const { facts, steps, state: end } = await run(forgetful, { state });
    expect(facts).toEqual([3, 2, 1]);
    expect(steps[0]).toMatchObject({ begun: true, anew: true });
    expect(end).toMatchObject({ floor: '3', since: beginsAt });
  });
});
