import { StaleCursor } from './client/StaleCursor';
import { sweep, type SweepState, type SweptPage } from './sweep';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 5, hour));
const beginsAt = at(0);

/** A list of hours, newest first, two on a page. */
function pageReader(hours: () => number[]) {
  const asked: (string | undefined)[] = [];
  const readPage = async (position: { after?: string; floor?: string }) => {
    const { after, floor } = position;
    asked.push(after);
    const below = hours().filter(hour => hour < Number(after ?? 99));
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

async function run(
  readPage: ReturnType<typeof pageReader>['readPage'],
  state: SweepState,
  mostPages = Infinity,
) {
  const steps = [];
  for await (const step of sweep({ state, readPage })) {
    steps.push(step);
    if (steps.length >= mostPages) break;
  }
  const last = steps[steps.length - 1];
  return { steps, state: last.state, facts: steps.flatMap(s => s.page.facts) };
}

describe('sweep', () => {
  it('reads down to the beginning, covering more with each page', async () => {
    const { readPage } = pageReader(() => [1, 2, 3, 4, 5]);
    const { steps, facts, state } = await run(readPage, {});
    expect(facts).toEqual([5, 4, 3, 2, 1]);
    expect(steps.map(({ coveredFrom }) => coveredFrom)).toEqual([
      at(4),
      at(2),
      beginsAt,
    ]);
    expect(steps.map(({ progress }) => progress.done)).toEqual([2, 4, 5]);
    expect(state).toEqual({ floor: '5', since: beginsAt });
  });

  it('reads only what is new the next time', async () => {
    const hours = [1, 2, 3, 4, 5];
    const { readPage } = pageReader(() => hours);
    const { state } = await run(readPage, {});
    hours.push(6, 7, 8);
    const next = await run(readPage, state);
    expect(next.facts).toEqual([8, 7, 6, 5, 4, 3]);
    expect(next.steps.map(({ coveredFrom }) => coveredFrom)).toEqual([
      undefined,
      undefined,
      beginsAt,
    ]);
    expect(next.state).toEqual({ floor: '8', since: beginsAt });
  });

  it('goes on where it was cut, then catches what came meanwhile', async () => {
    const hours = [1, 2, 3, 4, 5];
    const { readPage, asked } = pageReader(() => hours);
    const cut = await run(readPage, {}, 1);
    hours.push(6);
    const next = await run(readPage, cut.state);
    expect(asked).toEqual([undefined, '4', '2', undefined, '5']);
    expect(next.facts).toEqual([3, 2, 1, 6, 5, 4, 3]);
    expect(next.state).toEqual({ floor: '6', since: beginsAt });
  });

  it('covers an empty list from its beginning', async () => {
    const { readPage } = pageReader(() => []);
    const { steps, state } = await run(readPage, {});
    expect(steps.map(({ coveredFrom }) => coveredFrom)).toEqual([beginsAt]);
    expect(state).toEqual({ since: beginsAt });
  });

  it('covers from the oldest fact where older ones were once kept longer', async () => {
    const { readPage } = pageReader(() => [3]);
    const late = async (position: { after?: string }) => ({
      ...(await readPage(position)),
      beginsAt: at(9),
    });
    const { state } = await run(late, {});
    expect(state.since).toEqual(at(3));
  });

  it('begins anew where the place is no longer known', async () => {
    const { readPage } = pageReader(() => [1, 2, 3]);
    const forgetful = async (position: { after?: string; floor?: string }) => {
      if (position.after === '77') throw new StaleCursor('a list');
      return readPage(position);
    };
    const state = { current: { after: '77', newest: '80', seen: 4 } };
    const { facts, state: end } = await run(forgetful, state);
    expect(facts.slice(0, 3)).toEqual([3, 2, 1]);
    expect(end.floor).toBe('3');
  });
});
