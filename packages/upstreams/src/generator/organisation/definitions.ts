/** Where the organisation writes down what it wants. */
export const definitionsRepository = 'deployment-platform';

/** The path of the document in its repository. */
export const definitionsPath = 'definitions.yaml';

/** What the organisation wants of its services, as its platform team wrote it. */
export function definitionsText(): string {
  return `# What Acme wants of its services. Read by the portal every five minutes.
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
}
