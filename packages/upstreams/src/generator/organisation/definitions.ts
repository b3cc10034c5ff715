import { stringify } from 'yaml';
import { capabilities } from '../adoption/capabilities';
import type { CapabilityPlan } from '../adoption/CapabilityPlan';
import { howToPath } from '../adoption/howTo';
import { day } from '../simulation/duration';

/** Where the organisation writes down what it wants. */
export const definitionsRepository = 'deployment-platform';

/** The path of the document in its repository. */
export const definitionsPath = 'definitions.yaml';

const targetsText = `# What Acme wants of its services. Read by the portal every five minutes.
targets:
  - metric: deployment-frequency
    value: 3
    validFrom: 2025-01-01
  - metric: change-lead-time
    value: 24
    validFrom: 2025-01-01
  - metric: change-failure-rate
    value: 0.05
    validFrom: 2025-01-01
  - metric: time-to-restore
    value: 4
    validFrom: 2025-01-01
  - metric: build-duration
    value: 10
    validFrom: 2025-07-01
  # The shop may ship when its customers sleep.
  - metric: deployment-frequency
    value: 5
    validFrom: 2026-01-01
    domain: domain:default/selling
`;

function dateAfter(start: number, days: number): string {
  return new Date(start + days * day).toISOString().slice(0, 10);
}

/** Where and when the organisation writes. */
export interface DefinitionsTextOptions {
  /** Of the world, epoch milliseconds. */
  start: number;
  organisation: string;
  /** Of the upstream server, such as `127.0.0.1:4010`. */
  host: string;
}

function capabilityOf(plan: CapabilityPlan, options: DefinitionsTextOptions) {
  const { start, organisation, host } = options;
  const folder = `http://${host}/${organisation}/${definitionsRepository}/blob/HEAD`;
  const { id, platform, title, description, lifecycle, optional } = plan;
  const { serves, appliesTo, adoptedWhen, alternativeWhen } = plan;
  const { effortDays, offeredAfter } = plan;
  return {
    id,
    platform,
    title,
    description,
    validFrom: dateAfter(start, offeredAfter),
    ...(lifecycle && { lifecycle }),
    ...(optional && { optional }),
    ...(serves && { serves }),
    ...(appliesTo && { appliesTo }),
    adoptedWhen,
    ...(alternativeWhen && { alternativeWhen }),
    howToAdopt: { docs: `${folder}/${howToPath(plan)}` },
    ...(effortDays && { effortDays }),
  };
}

function mandatesOf({ id, mandate }: CapabilityPlan, start: number) {
  if (!mandate) return [];
  const { announcedAfter, dueAfter, because, domains } = mandate;
  return [
    {
      capability: id,
      announced: dateAfter(start, announcedAfter),
      due: dateAfter(start, dueAfter),
      because,
      ...(domains && { scope: { domains } }),
    },
  ];
}

/**
 * What the organisation's platforms offer and what it wants of its services,
 * as its platform team wrote it. Dates count from the world's start.
 */
export function definitionsText(options: DefinitionsTextOptions): string {
  const { start } = options;
  const offered = {
    capabilities: capabilities.map(plan => capabilityOf(plan, options)),
    mandates: capabilities.flatMap(plan => mandatesOf(plan, start)),
    deprecations: [
      {
        capability: 'config-switches',
        announced: dateAfter(start, 400),
        until: dateAfter(start, 760),
        replacement: 'feature-flags',
      },
    ],
    hypotheses: [
      {
        id: 'flags-shorten-recovery',
        capability: 'feature-flags',
        effect: 'failed-deployment-recovery-time',
        direction: 'decrease',
        declared: dateAfter(start, 90),
      },
    ],
  };
  return `${targetsText}\n${stringify(offered, {
    aliasDuplicateObjects: false,
  })}`;
}
