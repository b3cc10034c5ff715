import { Timeline } from './Timeline';

const day = 24 * 60 * 60 * 1000;

describe('Timeline', () => {
  it('runs actions by time, those of one second as they were planned', () => {
    const timeline = new Timeline(0);
    const seen: string[] = [];
    for (const [name, time] of [
      ['late', 9_000],
      ['first', 2_000],
      ['second', 2_999],
      ['early', 1_000],
    ] as const) {
      timeline.at(time, () => seen.push(`${name} at ${timeline.now}`));
    }
    timeline.runUntil(day);
    expect(seen).toEqual([
      'early at 1000',
      'first at 2000',
      'second at 2000',
      'late at 9000',
    ]);
  });

  it('keeps the order of many actions', () => {
    const timeline = new Timeline(0);
    const times = Array.from(
      { length: 500 },
      (_, i) => ((i * 7919) % 503) * 1000,
    );
    const seen: number[] = [];
    for (const time of times) timeline.at(time, () => seen.push(timeline.now));
    timeline.runUntil(day);
    expect(seen).toEqual([...times].sort((a, b) => a - b));
  });

  it('runs nothing at its end, and takes the past for now', () => {
    const timeline = new Timeline(5_000);
    const seen: number[] = [];
    timeline.at(1_000, () => seen.push(timeline.now));
    timeline.after(5_000, () => seen.push(timeline.now));
    timeline.runUntil(10_000);
    expect(seen).toEqual([5_000]);
  });
});
