import type { Companion } from 'backstage-plugin-platform-value-common';
import {
  defineMetric,
  type BuildObservation,
} from 'backstage-plugin-platform-value-node';
import { buildSamples, completedBuilds } from '../builds';
import { quantile } from '../statistics/quantile';

const leastRuns = 10;

export const buildDuration = defineMetric({
  id: 'build-duration',
  title: 'Build duration',
  question: 'How long does a build take?',
  description:
    'The median duration of the runs on the default branch that came to an end, with success or not. Cancelled runs do not count. Beside it stands the 95th percentile: one run in twenty takes longer.',
  category: 'efficiency',
  unit: 'minutes',
  better: 'lower',
  leastSample: { count: leastRuns, of: 'runs' },
  lead: false,
  version: 1,
  formula:
    'median duration of the first attempts of completed runs on the default branch',
  needs: ['build'],
  reads: ['builds'],
  figure: 'median',
  samples: ({ builds }, window) =>
    buildSamples({
      builds,
      window,
      valueOf: minutesOf,
      roleOf: () => 'sample',
    }),
  companions: ({ builds }, window) =>
    longestBuilds(completedBuilds(builds, window).map(minutesOf)),
  remedy:
    'No build was ever seen; name the repository of this service with the annotation github.com/project-slug, and let its workflows run on the default branch.',
});

function minutesOf(build: BuildObservation): number {
  return build.duration / 60;
}

function longestBuilds(minutes: readonly number[]): Companion[] {
  const value = quantile(minutes, 0.95);
  if (value === undefined || minutes.length < leastRuns) return [];
  return [
    {
      id: 'p95',
      title: '95th percentile',
      value,
      unit: 'minutes',
      sampleSize: minutes.length,
    },
  ];
}
