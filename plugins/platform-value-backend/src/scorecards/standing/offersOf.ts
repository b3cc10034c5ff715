import type { Offer } from 'backstage-plugin-platform-value-node';
import type { OfferedCapability } from '../../platforms/DefinitionsInForce';

/** Capabilities as they are offered; a deprecated one is offered no more. */
export function offersOf(capabilities: OfferedCapability[]): Offer[] {
  return capabilities
    .filter(({ lifecycle }) => lifecycle !== 'deprecated')
    .map(({ id, platform, platformDomains, serves, validFrom }) => ({
      capability: id,
      platform,
      domains: platformDomains,
      serves,
      start: Date.parse(`${validFrom}T00:00:00Z`) / 1000,
      end: Infinity,
    }));
}
