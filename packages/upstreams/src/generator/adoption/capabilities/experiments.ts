import type { CapabilityPlan } from '../CapabilityPlan';
import { libraryRules } from './libraryRules';

const platform = 'component:default/experimentation-platform';

/** What the experimentation platform offers. */
export const experimentCapabilities: readonly CapabilityPlan[] = [
  {
    id: 'feature-flags',
    platform,
    title: 'Feature flags',
    description: 'Turns a feature on for some, and off again in a second.',
    offeredAfter: 60,
    serves: 'feature-flagging',
    adoptedWhen: [...libraryRules('flags'), { fact: 'flag-evaluations' }],
    alternativeWhen: [{ title: 'LaunchDarkly', dependency: '*launchdarkly*' }],
    effortDays: 1,
    appeal: 0.7,
    rivalry: 0.3,
  },
  {
    id: 'experiments',
    platform,
    title: 'Experiments',
    description: 'Shows two variants, and tells which one works.',
    offeredAfter: 150,
    optional: true,
    appliesTo: {
      owners: [
        'group:default/storefront',
        'group:default/search',
        'group:default/checkout',
      ],
    },
    adoptedWhen: [{ fact: 'experiment-calls' }],
    effortDays: 3,
    appeal: 0.6,
  },
];
