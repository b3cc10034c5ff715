import type { CapabilityPlan } from '../CapabilityPlan';

const platform = 'component:default/data-platform';

const customerTeams = [
  'group:default/storefront',
  'group:default/search',
  'group:default/checkout',
];

/** What the data platform offers. */
export const dataCapabilities: readonly CapabilityPlan[] = [
  {
    id: 'data-contracts',
    platform,
    title: 'Data contracts',
    description: 'What a service promises about its data, checked each night.',
    offeredAfter: 120,
    adoptedWhen: [{ file: 'datacontract.yaml' }],
    effortDays: 2,
    appeal: 0.4,
  },
  {
    id: 'warehouse-exports',
    platform,
    title: 'Warehouse exports',
    description: 'A service’s events in the warehouse within the hour.',
    offeredAfter: 12,
    optional: true,
    adoptedWhen: [
      {
        relation: 'dependsOn',
        target: 'component:default/data-platform',
      },
    ],
    appeal: 0.45,
  },
  {
    id: 'recommendations',
    platform,
    title: 'Recommendations',
    description: 'What a customer is likely to want next.',
    offeredAfter: 0,
    optional: true,
    appliesTo: { owners: customerTeams },
    adoptedWhen: [{ event: 'Recommendation Used' }],
    effortDays: 5,
    appeal: 1,
  },
];
