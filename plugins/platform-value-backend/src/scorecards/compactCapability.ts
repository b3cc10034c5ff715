import type { CapabilityAdoption } from 'backstage-plugin-platform-value-common';

/**
 * A capability as a scorecard tells it: one sign of its use. All of them, and
 * what it is for, stand in the answer about capabilities.
 */
export function compactCapability({
  description: _,
  evidence,
  ...rest
}: CapabilityAdoption): CapabilityAdoption {
  return { ...rest, evidence: evidence.slice(0, 1) };
}
