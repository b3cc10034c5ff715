import { parseEntityRef } from '@backstage/catalog-model';
import {
  contract,
  type MetricSummary,
  type NewExclusion,
  type PeriodQueryInput,
} from 'backstage-plugin-platform-value-common';
import type { CapabilityApi } from './CapabilityApi';
import { CapabilityClient } from './CapabilityClient';
import type { OkrApi } from './OkrApi';
import { OkrClient } from './OkrClient';
import type {
  EvidenceRequest,
  ExclusionRequest,
  FigureRequest,
  PlatformValueApi,
} from './platformValueApi';
import { fetchRoute, requestRoute, type Transport } from './requestRoute';
import type { SurveyApi } from './SurveyApi';
import { SurveyClient } from './SurveyClient';

function paramsOf({ entityRef, metricId }: ExclusionRequest) {
  return { ...parseEntityRef(entityRef), metricId };
}

/** Asks the backend over HTTP, by the routes of the contract. */
export class PlatformValueClient implements PlatformValueApi {
  readonly capabilities: CapabilityApi;
  readonly okrs: OkrApi;
  readonly surveys: SurveyApi;
  private metrics?: Promise<MetricSummary[]>;

  constructor(private readonly transport: Transport) {
    this.capabilities = new CapabilityClient(transport);
    this.okrs = new OkrClient(transport);
    this.surveys = new SurveyClient(transport);
  }

  /** Definitions change only with the backend's version: asked for once. */
  listMetrics() {
    this.metrics ??= this.requestMetrics();
    return this.metrics;
  }

  readScorecard(entityRef: string, period: PeriodQueryInput) {
    return requestRoute(this.transport, contract.readScorecard, {
      params: parseEntityRef(entityRef),
      query: period,
    });
  }

  readEvidence({ period, cursor, limit, ...figure }: EvidenceRequest) {
    return requestRoute(this.transport, contract.readEvidence, {
      params: paramsOf(figure),
      query: { ...period, cursor, limit },
    });
  }

  async exportEvidence({ period, ...figure }: FigureRequest) {
    const response = await fetchRoute(this.transport, contract.readEvidence, {
      params: paramsOf(figure),
      query: { ...period, format: 'csv' },
    });
    return response.blob();
  }

  createExclusion(request: ExclusionRequest, exclusion: NewExclusion) {
    return requestRoute(this.transport, contract.createExclusion, {
      params: paramsOf(request),
      body: exclusion,
    });
  }

  async deleteExclusion({ id, ...figure }: ExclusionRequest & { id: string }) {
    await requestRoute(this.transport, contract.deleteExclusion, {
      params: { ...paramsOf(figure), id },
    });
  }

  async listScorecards(refs: string[]) {
    const answer = await requestRoute(
      this.transport,
      contract.listScorecardsByRefs,
      { body: { refs } },
    );
    return answer.scorecards;
  }

  async listPlatforms() {
    const answer = await requestRoute(this.transport, contract.listPlatforms);
    return answer.platforms;
  }

  async listSources() {
    return (await requestRoute(this.transport, contract.listSources)).sources;
  }

  async refreshSource(id: string) {
    await requestRoute(this.transport, contract.refreshSource, {
      params: { id },
    });
  }

  private async requestMetrics() {
    try {
      return (await requestRoute(this.transport, contract.listMetrics)).metrics;
    } catch (error) {
      this.metrics = undefined;
      throw error;
    }
  }
}
