import type {
  CapabilityAdoption,
  EntityCapabilities,
  NextStep,
} from 'backstage-plugin-platform-value-common';

/** The capability to adopt next, and why this one. */
export interface NextCapability {
  capability: CapabilityAdoption;
  next: NextStep;
}

/** The next step beside all that is known of its capability; undefined without one. */
export function findNext(
  given: Pick<EntityCapabilities, 'capabilities' | 'next'>,
): NextCapability | undefined {
  const { capabilities, next } = given;
  const capability = capabilities.find(({ id }) => id === next?.capability);
  return next && capability && { capability, next };
}
