import { defineMetric } from 'backstage-plugin-platform-value-node';
import { buildSamples } from '../builds';

export const buildSuccessRate = defineMetric({
  id: 'build-success-rate',
  title: 'Build success rate',
  question: 'How often does a build succeed at the first attempt?',
  description:
    'The share of completed runs on the default branch whose first attempt succeeded. A run that was repeated until it was green counts as not successful, and a cancelled one does not count.',
  category: 'efficiency',
  unit: 'ratio',
  better: 'higher',
  leastSample: { count: 10, of: 'runs' },
  lead: false,
  version: 1,
  formula:
    'first attempts that succeeded ÷ completed runs on the default branch',
  needs: ['build'],
  reads: ['builds'],
  figure: 'ratio',
  samples: ({ builds }, window) =>
    buildSamples({
      builds,
      window,
      valueOf: () => 1,
      roleOf: ({ outcome }) =>
        outcome === 'success' ? 'numerator' : 'denominator',
    }),
  remedy:
    'No build was ever seen; name the repository of this service with the annotation github.com/project-slug, and let its workflows run on the default branch.',
});
