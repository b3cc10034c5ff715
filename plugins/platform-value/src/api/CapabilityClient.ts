import { parseEntityRef } from '@backstage/catalog-model';
import {
  contract,
  type NewAdoptionReason,
} from 'backstage-plugin-platform-value-common';
import type { AdoptionReasonRequest, CapabilityApi } from './CapabilityApi';
import { requestRoute, type Transport } from './requestRoute';

function paramsOf({ entityRef, capabilityId }: AdoptionReasonRequest) {
  return { ...parseEntityRef(entityRef), capabilityId };
}

/** Asks the backend about capabilities over HTTP. */
export class CapabilityClient implements CapabilityApi {
  constructor(private readonly transport: Transport) {}

  readCapabilities(entityRef: string, asOf?: string) {
    return requestRoute(this.transport, contract.readCapabilities, {
      params: parseEntityRef(entityRef),
      query: { asOf },
    });
  }

  writeAdoptionReason(
    request: AdoptionReasonRequest,
    reason: NewAdoptionReason,
  ) {
    return requestRoute(this.transport, contract.writeAdoptionReason, {
      params: paramsOf(request),
      body: reason,
    });
  }

  async deleteAdoptionReason(request: AdoptionReasonRequest) {
    await requestRoute(this.transport, contract.deleteAdoptionReason, {
      params: paramsOf(request),
    });
  }
}
