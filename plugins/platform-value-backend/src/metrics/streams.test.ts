import { at, day, hour } from './__testUtils__/observed';
import { freshnessOf, isOverdue, sourcesOf, streamsOf } from './streams';
import { changeFailureRate } from './definitions/changeFailureRate';

const end = at(90);
const stream = (collectedAt: number | undefined, schedule = hour) => ({
  sources: ['github'],
  collectedAt,
  schedule,
});

describe('isOverdue', () => {
  it.each([
    { ago: 23 * hour, schedule: hour, overdue: false },
    { ago: 25 * hour, schedule: hour, overdue: true },
    { ago: 25 * hour, schedule: 12 * hour, overdue: false },
    { ago: 37 * hour, schedule: 12 * hour, overdue: true },
  ])(
    'collected $ago s ago every $schedule s: $overdue',
    ({ ago, schedule, overdue }) => {
      const streams = [stream(end - ago, schedule), stream(end - hour)];
      expect(isOverdue(streams, { now: end, end })).toBe(overdue);
    },
  );

  it('is not late for a period that was collected to its end', () => {
    const streams = [stream(end + day)];
    expect(isOverdue(streams, { now: end + 30 * day, end })).toBe(false);
  });

  it('leaves it to coverage when nothing was ever collected', () => {
    expect(isOverdue([stream(undefined)], { now: end, end })).toBe(false);
    expect(isOverdue([], { now: end, end })).toBe(false);
  });
});

describe('freshnessOf', () => {
  it('is that of the least fresh, and none when one was never collected', () => {
    expect(freshnessOf([stream(5), stream(3)])).toBe(3);
    expect(freshnessOf([stream(5), stream(undefined)])).toBeUndefined();
    expect(freshnessOf([])).toBeUndefined();
  });
});

describe('streamsOf', () => {
  it('gives the streams of the needed kinds', () => {
    const streams = {
      deployment: stream(1),
      build: stream(2),
      incident: { ...stream(3), sources: ['jira', 'github'] },
    };
    const needed = streamsOf(changeFailureRate, streams);
    expect(needed).toEqual([streams.deployment, streams.incident]);
    expect(sourcesOf(needed)).toEqual(['github', 'jira']);
    expect(sourcesOf([...needed].reverse())).toEqual(['github', 'jira']);
  });
});
