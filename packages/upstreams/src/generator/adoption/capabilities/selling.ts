import type { CapabilityPlan } from '../CapabilityPlan';

const platform = 'system:default/commerce-platform';

/** What the commerce platform offers. */
export const sellingCapabilities: readonly CapabilityPlan[] = [
  {
    id: 'design-system',
    platform,
    title: 'Design system',
    description: 'Parts of pages that every customer can use.',
    offeredAfter: 0,
    optional: true,
    appliesTo: { systems: ['system:default/shop'] },
    adoptedWhen: [
      { dependency: '@acme/design-system', manifest: 'package.json' },
    ],
    effortDays: 4,
    appeal: 0.75,
  },
  {
    id: 'consent',
    platform,
    title: 'Consent',
    description: 'Asks customers once, and remembers.',
    offeredAfter: 7,
    appliesTo: { domains: ['domain:default/selling'] },
    adoptedWhen: [{ tag: 'consent-banner' }],
    effortDays: 1,
    appeal: 0.6,
  },
];
