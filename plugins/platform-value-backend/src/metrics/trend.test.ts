import type { WindowMetric } from 'backstage-plugin-platform-value-node';
import { factsOf, type EntityFacts } from './__testUtils__/facts';
import {
  at,
  change,
  days,
  deployment,
  hour,
  incident,
} from './__testUtils__/observed';
import { deploymentFrequency } from './definitions/deploymentFrequency';
import { pullRequestCycleTime } from './definitions/pullRequestCycleTime';
import { timeToRestore } from './definitions/timeToRestore';
import { readScopeSamples } from './scopeSamples';
import { computeTrend } from './trend';

/** Weeks of days −14 … −7, −7 … 0, 0 … 7. */
const weeks = [-14, -7, 0].map(start => ({
  ...days(start, start + 7),
  trailingStart: at(start + 7 - 28),
}));

function trendOf(
  definition: WindowMetric,
  observations: Parameters<typeof factsOf>[0],
  options: { entities?: Record<number, EntityFacts>; horizon?: number } = {},
) {
  const { entities, horizon = at(7) } = options;
  const facts = factsOf(observations, entities);
  const scope = readScopeSamples({ definition, facts });
  return computeTrend({ definition, scope, weeks, horizon });
}

describe('trend of a count', () => {
  const deployments = [-8, -7, -6, 0, 1, 2].map(n => deployment(at(n)));

  it('is the count of each week, a quiet week a measured zero', () => {
    expect(trendOf(deploymentFrequency, { deployments })).toEqual({
      values: [1, 2, 3],
      states: 'mmm',
    });
    expect(trendOf(deploymentFrequency, {})).toEqual({
      values: [0, 0, 0],
      states: 'mmm',
    });
  });

  it('raises a week that was watched in part, and says so', () => {
    const entities = { 1: { watched: [days(-3.5, 7)] } };
    const of = { deployments: [deployment(at(-2)), deployment(at(1))] };
    expect(trendOf(deploymentFrequency, of, { entities })).toEqual({
      values: [null, 2, 1],
      states: 'cpm',
    });
  });

  it('says nothing of less than half a week', () => {
    const entities = { 1: { watched: [days(-3, 7)] } };
    const { states } = trendOf(deploymentFrequency, {}, { entities });
    expect(states).toBe('cnm');
  });

  it('looks at a week that goes on up to the horizon only', () => {
    expect(
      trendOf(deploymentFrequency, { deployments }, { horizon: at(1.75) }),
    ).toEqual({ values: [1, 2, null], states: 'mmn' });
    expect(
      trendOf(deploymentFrequency, { deployments }, { horizon: at(3.5) }),
    ).toEqual({ values: [1, 2, 6], states: 'mmp' });
    expect(
      trendOf(deploymentFrequency, { deployments }, { horizon: at(0) }),
    ).toEqual({ values: [1, 2, null], states: 'mmc' });
  });
});

describe('trend of a median', () => {
  const changes = [
    // Leaves the 28 days of the last week.
    change(at(-21) - 1, { cycle: 99 * hour }),
    change(at(-20), { cycle: 4 * hour }),
    change(at(-8), { cycle: 6 * hour }),
    change(at(-3), { cycle: 8 * hour }),
    change(at(5), { cycle: 100 * hour }),
  ];

  it('is of the 28 days that end with the week, from three samples', () => {
    expect(trendOf(pullRequestCycleTime, { changes })).toEqual({
      values: [6, 7, 7],
      states: 'mmm',
    });
    const few = { changes: changes.slice(2) };
    expect(trendOf(pullRequestCycleTime, few)).toEqual({
      values: [null, null, 8],
      states: 'nnm',
    });
  });

  it('is partly collected while the 28 days are', () => {
    const entities = { 1: { watched: [days(-21, 7)] } };
    const { states } = trendOf(pullRequestCycleTime, { changes }, { entities });
    expect(states).toBe('npm');
  });

  it('does not take time to come for a gap', () => {
    const { states } = trendOf(
      pullRequestCycleTime,
      { changes },
      { horizon: at(2) },
    );
    expect(states).toBe('mmm');
  });
});

describe('trend of a survival median', () => {
  it('censors at the end of each point, and draws no lower bound', () => {
    const incidents = [
      incident(at(-13), { duration: 2 * hour }),
      incident(at(-12), { duration: 3 * hour }),
      incident(at(-10), { duration: 4 * hour }),
      incident(at(-6), { duration: 9 * 24 * hour }),
      incident(at(-5), { duration: 9 * 24 * hour }),
      incident(at(-4), { duration: 9 * 24 * hour }),
      incident(at(-2), { duration: undefined }),
    ];
    // Three ended; then 3 of 7 ended, the rest open; then 6 of 7 ended.
    expect(trendOf(timeToRestore, { incidents })).toEqual({
      values: [3, null, 216],
      states: 'mnm',
    });
  });
});

describe('trend of a scope', () => {
  it('is not collected where nothing is expected', () => {
    const entities = { 1: { expected: [] } };
    expect(trendOf(deploymentFrequency, {}, { entities }).states).toBe('ccc');
  });

  it('does not apply while nobody belonged to it', () => {
    const entities = { 1: { belongs: [days(0, 7)] } };
    const of = { deployments: [deployment(at(-1)), deployment(at(1))] };
    expect(trendOf(deploymentFrequency, of, { entities })).toEqual({
      values: [null, null, 1],
      states: 'xxm',
    });
  });
});
