import { parseEntityRef } from '@backstage/catalog-model';
import {
  contract,
  type NewCheckIn,
} from 'backstage-plugin-platform-value-common';
import type { LinkRequest, OkrApi, OkrFile } from './OkrApi';
import { requestRoute, type Transport } from './requestRoute';

function paramsOf({ entityRef, keyResultId }: LinkRequest) {
  return { ...parseEntityRef(entityRef), id: keyResultId };
}

/** Asks the backend about objectives, by the routes of the contract. */
export class OkrClient implements OkrApi {
  constructor(private readonly transport: Transport) {}

  listObjectives(period?: string) {
    return requestRoute(this.transport, contract.listObjectives, {
      query: { period },
    });
  }

  importOkrs({ text, mediaType }: OkrFile, { dryRun }: { dryRun: boolean }) {
    return requestRoute(this.transport, contract.importOkrs, {
      query: { dryRun: String(dryRun) },
      body: text,
      mediaType,
    });
  }

  createCheckIn(id: string, checkIn: NewCheckIn) {
    return requestRoute(this.transport, contract.createCheckIn, {
      params: { id },
      body: checkIn,
    });
  }

  async listCheckIns(id: string) {
    const answer = await requestRoute(this.transport, contract.listCheckIns, {
      params: { id },
    });
    return answer.checkIns;
  }

  listEntityKeyResults(entityRef: string) {
    return requestRoute(this.transport, contract.listEntityKeyResults, {
      params: parseEntityRef(entityRef),
    });
  }

  async linkKeyResult(request: LinkRequest) {
    await requestRoute(this.transport, contract.linkKeyResult, {
      params: paramsOf(request),
      body: { origin: 'page' },
    });
  }

  async unlinkKeyResult(request: LinkRequest) {
    await requestRoute(this.transport, contract.unlinkKeyResult, {
      params: paramsOf(request),
    });
  }
}
