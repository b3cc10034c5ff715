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
function readAll(runs: number[]) {
  function search({ windows: [{ from, to = now }], page }: RunPosition) {
    const all = runs
      .filter(run => second(run) >= from && second(run) <= to)
      .sort((a, b) => b - a);
    const shown = all.slice(0, 1000);
    const found = shown.slice((page - 1) * 100, page * 100);
    return { found, hasNext: shown.length > page * 100, total: all.length };
  }
  const read: number[] = [];
  let position: RunPosition | undefined = startOfRuns(second(0), ['main']);
  let calls = 0;
  while (position) {
    calls += 1;
    const { found, hasNext, total } = search(position);
    const answer = { total, hasNext, now };
    const halves: RunPosition | undefined = bisected(position, answer);
    if (!halves) read.push(...found);
    position = halves ?? following(position, answer);
  }
  return { read, calls };
}

function positionOf(from: number, to: number): RunPosition {
  const windows = [{ from: second(from), to: second(to) }];
  return { ...startOfRuns(second(from), ['main']), windows };
}

describe('run windows', () => {
  it('asks openly to the right, so that no clock can hide a run', () => {
    const [window] = startOfRuns(second(1), ['main']).windows;
    expect(createdParameter(window)).toBe('>=2026-01-05T00:00:01Z');
    expect(createdParameter({ from: second(1), to: second(5) })).toBe(
      '2026-01-05T00:00:01Z..2026-01-05T00:00:05Z',
    );
  });

  it('halves a window of too many, the newer half first', () => {
    const position = positionOf(0, 9);
    const answer = { total: 1001, hasNext: true, now };
    expect(bisected(position, answer)?.windows).toEqual([
      { from: second(5), to: second(9) },
      { from: second(0), to: second(4) },
    ]);
    expect(bisected(position, { ...answer, total: 1000 })).toBeUndefined();
  });

  it('says when one second holds too many', () => {
    const position = positionOf(3, 3);
    const answer = { total: 1001, hasNext: true, now };
    expect(bisected(position, answer)).toBeUndefined();
    expect(overflows(answer)).toBe(true);
  });

  it('halves a window that GitHub would not page through', () => {
    const position = { ...positionOf(0, 9), page: 7 };
    const answer = { total: 0, hasNext: false, now, refused: true };
    expect(bisected(position, answer)).toMatchObject({ page: 1 });
    expect(overflows(answer)).toBe(true);
  });

  it('goes on with what the branch was called before', () => {
    const position = startOfRuns(second(1), ['main', 'master']);
    const answer = { total: 1, hasNext: false, now };
    const next = following(position, answer);
    expect(next).toEqual(startOfRuns(second(1), ['master']));
    expect(following(next!, answer)).toBeUndefined();
  });

  it('reads every run once, newest first', () => {
    const runs = Array.from({ length: 3050 }, (_, index) => index % 97);
    const { read, calls } = readAll(runs);
    expect(read).toEqual([...runs].sort((a, b) => b - a));
    expect(calls).toBeLessThan(60);
  });
});
