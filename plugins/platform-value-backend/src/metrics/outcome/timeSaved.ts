import type { Companion } from 'backstage-plugin-platform-value-common';
import {
  defineMetric,
  type BuildObservation,
  type Sample,
  type WindowMetric,
} from 'backstage-plugin-platform-value-node';
import type { OutcomeSettings } from './OutcomeSettings';
import { totalTimeSaved } from './totalTimeSaved';
import { trialRuns, type TrialRuns } from './trialRuns';
import { gapDays, trialDays, trialWindows } from './trialWindows';

const leastRuns = 10;

/** What a run takes less since a platform was adopted. */
export function timeSaved({
  timeSavedBy,
}: Pick<OutcomeSettings, 'timeSavedBy'>): WindowMetric {
  return defineMetric({
    id: 'time-saved',
    title: 'Time saved',
    question: 'How much less does a run take since the platform was adopted?',
    description:
      'The median duration of completed runs on the default branch in the 90 days before the service adopted a capability, less the median in the 90 days after. Two weeks on both sides of the adoption are left out. It compares before with after and nothing else: what else changed at that time is in it. Beside it stands what that came to over all runs afterwards, which is the figure to add up.',
    category: 'efficiency',
    unit: 'hours',
    better: 'higher',
    leastSample: { count: leastRuns, of: 'runs before and after' },
    lead: false,
    version: 1,
    scopes: ['entity'],
    formula:
      'median duration of runs before the adoption − median duration after it',
    needs: ['build'],
    reads: ['builds'],
    figure: 'before-after',
    applies: ({ capabilities }, { end }) =>
      trialWindows(capabilities, timeSavedBy).some(
        ({ adoptedAt }) => adoptedAt < end,
      ),
    samples: (_, { end }, context) =>
      context ? samplesOf(runsOf(context, end)) : [],
    companions: (_, { end }, context) =>
      context ? totalOf(runsOf(context, end)) : [],
    remedy:
      'Nothing was adopted yet whose before and after could be compared. Adopt a capability; what shows that is named by platform-value.io/definitions.',
    parameters: {
      capability: timeSavedBy ?? 'any',
      'days before and after': trialDays,
      'days left out on each side': gapDays,
    },
  });

  function runsOf(
    {
      capabilities,
      trials,
    }: Parameters<NonNullable<WindowMetric['applies']>>[0],
    end: number,
  ): TrialRuns {
    return trialRuns(trialWindows(capabilities, timeSavedBy), trials, end);
  }
}

function samplesOf({ before, after }: TrialRuns): Sample[] {
  const samples = [
    ...before.map(run => sampleOf(run, 'denominator')),
    ...after.map(run => sampleOf(run, 'numerator')),
  ];
  return samples.sort((a, b) => a.at - b.at);
}

function sampleOf(run: BuildObservation, role: Sample['role']): Sample {
  const { entity, at, identity } = run;
  return { entity, at, value: hoursOf(run), role, identity };
}

function totalOf({ before, after }: TrialRuns): Companion[] {
  if (Math.min(before.length, after.length) < leastRuns) return [];
  const { value } = totalTimeSaved({
    before: before.map(timedRun),
    after: after.map(timedRun),
  });
  return [
    {
      ...{ id: 'total', title: 'All runs of 90 days', unit: 'hours', value },
      sampleSize: after.length,
    },
  ];
}

function timedRun(run: BuildObservation) {
  return { value: hoursOf(run), at: run.at };
}

function hoursOf({ duration }: BuildObservation): number {
  return duration / 3600;
}
