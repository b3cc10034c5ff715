import { defineSnapshot } from 'backstage-plugin-platform-value-node';
import { holds } from '../ranges';

export const platformsWithProductManager = defineSnapshot({
  id: 'platforms-with-product-manager',
  title: 'Platforms with a product manager',
  question: 'How many platforms are led as a product?',
  description:
    'The share of platforms that name a product manager at the end of the period. Only that there is one is looked at, never who.',
  category: 'adoption',
  unit: 'ratio',
  better: 'higher',
  leastSample: { count: 1, of: 'platform' },
  lead: false,
  version: 1,
  formula: 'platforms that name a product manager ÷ platforms',
  scopes: ['domain', 'organisation'],
  needs: [],
  figure: 'complete-share',
  samples: ({ platforms, at }) =>
    platforms.map(({ ref, managed }) => ({
      subject: ref,
      what: 'product-manager',
      role: holds(managed, at) ? 'numerator' : 'denominator',
      since: managed.find(each => holds([each], at))?.start,
    })),
  remedy:
    'There is no platform here: a System or Component with spec.type platform. It names its product manager by the annotation platform-value.io/product-manager.',
});
