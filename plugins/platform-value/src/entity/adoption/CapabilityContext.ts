import type { Adoption } from './useAdoption';

/** What everything that shows a capability has to know of its page. */
export interface CapabilityContext {
  adoption: Adoption;
  timeZone: string;
  /** Asks why a capability is not adopted. */
  onWhyNot(capabilityId: string): void;
  onTakeBack(capabilityId: string): Promise<void>;
}
