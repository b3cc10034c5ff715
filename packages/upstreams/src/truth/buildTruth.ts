import type { TrueReading } from './TrueReading';
import { isWithin, type TruthOptions } from './TruthOptions';
import { median } from './median';

const minute = 60 * 1000;
const events = ['push', 'schedule', 'workflow_dispatch'];
const conclusions = ['success', 'failure', 'timed_out'];

/**
 * Runs of the default branch by their first attempt: it counts when it says
 * something about the code. Components that share a repository share its runs.
 */
export function buildsIn(options: Pick<TruthOptions, 'facts' | 'period'>) {
  const { facts, period } = options;
  const { workflowRuns, defaultBranch } = facts.subject.repository;
  return workflowRuns
    .filter(
      ({ branch, event }) => branch === defaultBranch && events.includes(event),
    )
    .flatMap(({ attempts: [{ startedAt, completedAt, conclusion = '' }] }) => {
      const counts =
        completedAt !== undefined &&
        isWithin(period, completedAt) &&
        conclusions.includes(conclusion);
      return counts
        ? [{ minutes: (completedAt - startedAt) / minute, conclusion }]
        : [];
    });
}

/** Median minutes of the first attempts completed in the period. */
export function buildDuration(options: TruthOptions): TrueReading {
  const minutes = buildsIn(options).map(build => build.minutes);
  return { value: median(minutes), sampleSize: minutes.length };
}

/** Share of the first attempts completed in the period that succeeded. */
export function buildSuccessRate(options: TruthOptions): TrueReading {
  const builds = buildsIn(options);
  const successes = builds.filter(({ conclusion }) => conclusion === 'success');
  return builds.length === 0
    ? { sampleSize: 0 }
    : { value: successes.length / builds.length, sampleSize: builds.length };
}
