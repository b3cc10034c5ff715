import {
  bisected,
  createdParameter,
  following,
  overflows,
  startOfRuns,
  type RunPosition,
} from './runWindows';

const second = (value: number) => new Date(Date.UTC(2026, 0, 5) + value * 1000);
const now = second(100);

/** Reads windows over runs, given by their seconds, as GitHub would answer. */
function readAll(runs: number[], most: number, perPage: number) {
  const read: number[] = [];
  let position: RunPosition | undefined = startOfRuns(second(0));
  let calls = 0;
  while (position) {
    calls += 1;
    const [{ from, to = now }]: RunPosition['windows'] = position.windows;
    const found = runs
      .filter(run => second(run) >= from && second(run) <= to)
      .sort((a, b) => b - a)
      .slice(0, most);
    const total = runs.filter(
      run => second(run) >= from && second(run) <= to,
    ).length;
    const start = (position.page - 1) * perPage;
    const hasNext = found.length > start + perPage;
    const answer = { total, hasNext, now };
    const halves = bisected(position, answer);
    if (!halves) read.push(...found.slice(start, start + perPage));
    position = halves ?? following(position, answer);
  }
  return { read, calls };
}

describe('run windows', () => {
  it('asks openly to the right, so that no clock can hide a run', () => {
    const [window] = startOfRuns(second(1)).windows;
    expect(createdParameter(window)).toBe('>=2026-01-05T00:00:01Z');
    expect(createdParameter({ from: second(1), to: second(5) })).toBe(
      '2026-01-05T00:00:01Z..2026-01-05T00:00:05Z',
    );
  });

  it('halves a window of too many, the newer half first', () => {
    const position = { windows: [{ from: second(0), to: second(9) }], page: 1 };
    const answer = { total: 1001, hasNext: true, now };
    expect(bisected(position, answer)?.windows).toEqual([
      { from: second(5), to: second(9) },
      { from: second(0), to: second(4) },
    ]);
    expect(bisected(position, { ...answer, total: 1000 })).toBeUndefined();
  });

  it('says when one second holds too many', () => {
    const position = { windows: [{ from: second(3), to: second(3) }], page: 1 };
    const answer = { total: 1001, hasNext: true, now };
    expect(bisected(position, answer)).toBeUndefined();
    expect(overflows(answer)).toBe(true);
  });

  it('reads every run once, newest first', () => {
    const runs = Array.from({ length: 3050 }, (_, index) => index % 97);
    const { read, calls } = readAll(runs, 1000, 100);
    expect(read).toEqual([...runs].sort((a, b) => b - a));
    expect(calls).toBeLessThan(60);
  });
});
