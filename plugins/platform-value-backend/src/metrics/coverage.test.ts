import type { SignalKind } from 'backstage-plugin-platform-value-common';
import { factsOf, type EntityFacts } from './__testUtils__/facts';
import { days } from './__testUtils__/observed';
import { coverageOf, coveredWeeks } from './coverage';
import { readMembers } from './members';

const period = days(0, 90);

function coverage(
  entities: Record<number, EntityFacts>,
  needs: SignalKind[] = ['deployment'],
): number {
  return coverageOf(readMembers(factsOf({}, entities), needs), period);
}

describe('coverageOf', () => {
  it('is the share of the window that was watched', () => {
    expect(coverage({ 1: {} })).toBe(1);
    expect(coverage({ 1: { watched: [days(-10, 45)] } })).toBe(0.5);
    expect(coverage({ 1: { watched: [days(0, 30), days(60, 90)] } })).toBe(
      2 / 3,
    );
    expect(coverage({ 1: { watched: [] } })).toBe(0);
  });

  it('does not count twice what two sources watched', () => {
    const watched = [days(0, 45), days(30, 60)];
    expect(coverage({ 1: { watched } })).toBe(2 / 3);
  });

  it('needs every needed kind at the same time', () => {
    const entity = {
      watchedOf: { deployment: [days(0, 60)], incident: [days(30, 90)] },
    };
    expect(coverage({ 1: entity }, ['deployment'])).toBe(2 / 3);
    expect(coverage({ 1: entity }, ['deployment', 'incident'])).toBe(1 / 3);
  });

  it('is the mean over members', () => {
    expect(coverage({ 1: {}, 2: { watched: [days(0, 45)] } })).toBe(0.75);
  });

  it('only looks at the time in which a member belonged', () => {
    const half = days(45, 90);
    expect(coverage({ 1: { belongs: [half], watched: [half] } })).toBe(1);
    // 90 days and 45 belonged, 90 and 15 of them watched.
    expect(
      coverage({ 1: {}, 2: { belongs: [half], watched: [days(75, 90)] } }),
    ).toBeCloseTo(105 / 135, 12);
  });

  it('is nothing without members', () => {
    expect(coverage({})).toBe(0);
  });
});

describe('coveredWeeks', () => {
  it('is 12.857 for 90 watched days', () => {
    expect(coveredWeeks(period, 1)).toBeCloseTo(90 / 7, 12);
    expect(coveredWeeks(period, 0.5)).toBeCloseTo(45 / 7, 12);
  });
});
