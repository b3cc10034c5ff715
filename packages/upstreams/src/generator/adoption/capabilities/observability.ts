import type { CapabilityPlan } from '../CapabilityPlan';
import { libraryRules } from './libraryRules';

const platform = 'component:default/observability-platform';

/** What the observability platform offers. */
export const observabilityCapabilities: readonly CapabilityPlan[] = [
  {
    id: 'telemetry',
    platform,
    title: 'Telemetry',
    description: 'Traces and metrics without a bill for each host.',
    offeredAfter: 30,
    adoptedWhen: libraryRules('telemetry'),
    alternativeWhen: [
      { title: 'Datadog', dependency: 'dd-trace' },
      { title: 'Datadog', dependency: 'gopkg.in/DataDog/dd-trace-go.v1' },
      { title: 'Datadog', dependency: 'ddtrace' },
    ],
    effortDays: 1,
    appeal: 0.7,
    rivalry: 0.35,
  },
  {
    id: 'alert-rules',
    platform,
    title: 'Alert rules',
    description: 'Alerts beside the code, called to who owns it.',
    offeredAfter: 90,
    optional: true,
    adoptedWhen: [{ file: 'alerts.yaml' }],
    effortDays: 1,
    appeal: 0.6,
  },
];
