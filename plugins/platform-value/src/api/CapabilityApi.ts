import type {
  AdoptionReason,
  EntityCapabilities,
  NewAdoptionReason,
} from 'backstage-plugin-platform-value-common';

/**
 * A capability, and the entity that has not adopted it.
 *
 * @public
 */
export interface AdoptionReasonRequest {
  entityRef: string;
  capabilityId: string;
}

/**
 * What the pages ask of capabilities. Every method rejects with the backend's
 * error, whose message says what to do.
 *
 * @public
 */
export interface CapabilityApi {
  /** How an entity stands to each capability; `asOf` an instant with zone, now when absent. */
  readCapabilities(
    entityRef: string,
    asOf?: string,
  ): Promise<EntityCapabilities>;
  /** Says, as the owning team, why a capability is not adopted. */
  writeAdoptionReason(
    request: AdoptionReasonRequest,
    reason: NewAdoptionReason,
  ): Promise<AdoptionReason>;
  /** Takes back why a capability is not adopted. */
  deleteAdoptionReason(request: AdoptionReasonRequest): Promise<void>;
}
