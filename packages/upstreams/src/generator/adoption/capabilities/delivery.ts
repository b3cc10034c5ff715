import type { CapabilityPlan } from '../CapabilityPlan';

const platform = 'component:default/deployment-platform';

/** What the deployment platform offers. */
export const deliveryCapabilities: readonly CapabilityPlan[] = [
  {
    id: 'ci-pipelines',
    platform,
    title: 'Shared build pipeline',
    description: 'Builds, tests and scans by one workflow for everybody.',
    offeredAfter: 0,
    adoptedWhen: [{ workflow: 'acme/pipelines/.github/workflows/build.yml' }],
    alternativeWhen: [{ title: 'CircleCI', file: '.circleci/config.yml' }],
    effortDays: 1,
    appeal: 0.6,
    rivalry: 0.25,
    mandate: {
      announcedAfter: 420,
      dueAfter: 640,
      because: 'One place to prove where a build comes from',
    },
  },
  {
    id: 'deploy-workflow',
    platform,
    title: 'Deployment workflow',
    description: 'Brings a build to production, and back.',
    offeredAfter: 45,
    adoptedWhen: [{ workflow: 'acme/pipelines/.github/workflows/deploy*.yml' }],
    effortDays: 2,
    appeal: 0.65,
  },
  {
    id: 'base-images',
    platform,
    title: 'Base images',
    description: 'Container images that are patched each night.',
    offeredAfter: 20,
    adoptedWhen: [
      { dependency: 'registry.acme.example/base/*', manifest: 'Dockerfile' },
    ],
    effortDays: 0.5,
    appeal: 0.5,
    mandate: {
      announcedAfter: 250,
      dueAfter: 480,
      because: 'The auditors ask for patched images where money is made',
      domains: ['domain:default/selling'],
    },
  },
  {
    id: 'managed-secrets',
    platform,
    title: 'Managed secrets',
    description: 'Secrets that rotate by themselves.',
    offeredAfter: 3,
    adoptedWhen: [{ annotation: 'acme.io/secrets', value: 'vault-*' }],
    effortDays: 3,
    appeal: 0.55,
  },
  {
    id: 'service-template',
    platform,
    title: 'Service template',
    description: 'A new service that deploys on its first day.',
    offeredAfter: 5,
    optional: true,
    adoptedWhen: [{ file: 'service-template.yaml' }],
    appeal: 0.05,
  },
  {
    id: 'config-switches',
    platform,
    title: 'Configuration switches',
    description: 'Switches in a file, read at the next deployment.',
    offeredAfter: 0,
    lifecycle: 'deprecated',
    serves: 'feature-flagging',
    adoptedWhen: [{ file: 'switches.yaml' }],
    appeal: 0.35,
  },
];
