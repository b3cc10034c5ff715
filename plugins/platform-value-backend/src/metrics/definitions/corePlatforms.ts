import { defineSnapshot } from 'backstage-plugin-platform-value-node';
import { holds } from '../ranges';

export const corePlatforms = defineSnapshot({
  id: 'core-platforms',
  title: 'Core platforms',
  question: 'How many platforms does this domain keep up?',
  description:
    'Platforms of the domain that are in production and not deprecated, at the end of the period. Each has to be run, learnt and paid for; more than two in one domain are a question to ask, not a fault.',
  category: 'adoption',
  unit: 'count',
  better: 'lower',
  leastSample: { count: 0, of: 'platforms' },
  lead: false,
  version: 1,
  formula:
    'entities of type platform that are in production and not deprecated',
  scopes: ['domain'],
  needs: [],
  figure: 'complete-count',
  samples: ({ platforms, at }) =>
    platforms.map(platform => {
      const isCore =
        holds(platform.production, at) && !holds(platform.deprecated, at);
      return {
        subject: platform.ref,
        what: isCore ? 'core' : 'other',
        role: isCore ? 'numerator' : 'denominator',
      };
    }),
  remedy:
    'A platform is a System or Component with spec.type platform; its definitions are named by the annotation platform-value.io/definitions.',
});
