import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  Evidence,
  EvidenceRow,
  MetricSummary,
  NewExclusion,
  OwnerExclusion,
  PeriodQueryInput,
  PlatformSummary,
  Scorecard,
  Source,
} from 'backstage-plugin-platform-value-common';
import { FakeCapabilityApi } from './FakeCapabilityApi';
import { FakeOkrApi, type FakeOkrContent } from './FakeOkrApi';
import { FakeSurveyApi, type FakeSurveyContent } from './FakeSurveyApi';
import { evidenceOf } from './fixtures/evidence';
import { metrics } from './fixtures/metrics';
import { platforms } from './fixtures/platforms';
import { computedAt } from './fixtures/readings';
import { scorecards } from './fixtures/scorecards';
import { currentSource } from './fixtures/sources';
import type {
  EvidenceRequest,
  ExclusionRequest,
  FigureRequest,
  PlatformValueApi,
} from './platformValueApi';

/** What a fake knows; what is left out comes from the fixtures. */
export interface FakeContent {
  metrics: MetricSummary[];
  scorecards: Scorecard[];
  sources: Source[];
  /** Whether the caller may say that a row is wrong. */
  mayExclude: boolean;
  /** Whether the caller may say why not. */
  mayAnswer: boolean;
  okrs: Partial<FakeOkrContent>;
  platforms: PlatformSummary[];
  surveys: Partial<FakeSurveyContent>;
}

const defaultContent: FakeContent = {
  metrics,
  scorecards,
  sources: [currentSource],
  mayExclude: true,
  mayAnswer: true,
  okrs: {},
  platforms,
  surveys: {},
};

const csvColumns = ['id', 'kind', 'externalId', 'at', 'value', 'role'] as const;

function toCsv(rows: EvidenceRow[]): string {
  const lines = rows.map(row => csvColumns.map(name => row[name]).join(','));
  return [csvColumns.join(','), ...lines].join('\r\n');
}

function figureKey({ entityRef, metricId }: ExclusionRequest): string {
  return `${entityRef} ${metricId}`;
}

/** The API without a backend, for tests and the development app. */
export class FakePlatformValueApi implements PlatformValueApi {
  /** The periods that scorecards were asked for, oldest first. */
  readonly askedPeriods: PeriodQueryInput[] = [];
  readonly capabilities: FakeCapabilityApi;
  readonly okrs: FakeOkrApi;
  readonly surveys: FakeSurveyApi;
  private readonly content: FakeContent;
  private readonly exclusions = new Map<string, OwnerExclusion[]>();
  private readonly refreshed = new Set<string>();

  constructor(content: Partial<FakeContent> = {}) {
    this.content = { ...defaultContent, ...content };
    this.capabilities = new FakeCapabilityApi(this.content);
    this.okrs = new FakeOkrApi(this.content.okrs);
    this.surveys = new FakeSurveyApi(this.content.surveys);
  }

  /** Replaces what the sources answer from now on. */
  setSources(sources: Source[]): void {
    this.content.sources = sources;
  }

  async listMetrics() {
    return this.content.metrics;
  }

  async readScorecard(entityRef: string, period: PeriodQueryInput) {
    this.askedPeriods.push(period);
    return this.findScorecard(entityRef);
  }

  async readEvidence(request: EvidenceRequest): Promise<Evidence> {
    const evidence = this.findEvidence(request);
    const from = Number(request.cursor ?? 0);
    const to = from + (request.limit ?? 100);
    return {
      ...evidence,
      rows: evidence.rows.slice(from, to),
      ...(to < evidence.rows.length && { nextCursor: String(to) }),
    };
  }

  async exportEvidence(request: FigureRequest) {
    const { rows } = this.findEvidence(request);
    return new Blob([toCsv(rows)], { type: 'text/csv' });
  }

  async createExclusion(request: ExclusionRequest, exclusion: NewExclusion) {
    const key = figureKey(request);
    const known = this.exclusions.get(key) ?? [];
    const created: OwnerExclusion = {
      id: `exclusion-${known.length + 1}`,
      createdAt: computedAt,
      ...exclusion,
    };
    this.exclusions.set(key, [...known, created]);
    return created;
  }

  async deleteExclusion({ id, ...figure }: ExclusionRequest & { id: string }) {
    const known = this.exclusions.get(figureKey(figure)) ?? [];
    if (!known.some(exclusion => exclusion.id === id)) {
      throw new NotFoundError(`There is no exclusion '${id}'`);
    }
    this.exclusions.set(
      figureKey(figure),
      known.filter(exclusion => exclusion.id !== id),
    );
  }

  async listScorecards(refs: string[]) {
    return this.content.scorecards.filter(({ scope }) =>
      refs.includes(scope.ref),
    );
  }

  async listPlatforms() {
    return this.content.platforms;
  }

  async listSources() {
    return this.content.sources;
  }

  async refreshSource(id: string) {
    if (!this.content.sources.some(source => source.id === id)) {
      throw new NotFoundError(`There is no source '${id}'`);
    }
    if (this.refreshed.has(id)) {
      throw new ConflictError(
        `'${id}' was refreshed within the last five minutes; wait for the rest of them`,
      );
    }
    this.refreshed.add(id);
  }

  private findScorecard(entityRef: string): Scorecard {
    const found = this.content.scorecards.find(
      ({ scope }) => scope.ref === entityRef,
    );
    if (!found) {
      throw new NotFoundError(`There is no entity '${entityRef}'`);
    }
    return found;
  }

  private findEvidence(request: FigureRequest): Evidence {
    const metric = this.content.metrics.find(
      ({ id }) => id === request.metricId,
    );
    if (!metric) {
      throw new NotFoundError(`There is no metric '${request.metricId}'`);
    }
    const evidence = evidenceOf(this.findScorecard(request.entityRef), metric);
    return this.withExclusions(evidence, figureKey(request));
  }

  private withExclusions(evidence: Evidence, key: string): Evidence {
    const ownerExclusions = this.exclusions.get(key) ?? [];
    const excluded = ownerExclusions
      .filter(({ action }) => action === 'exclude')
      .map(({ rowId }) => rowId);
    const rows = evidence.rows.filter(({ id }) => !excluded.includes(id));
    const { mayExclude } = this.content;
    return {
      ...evidence,
      rows,
      ownerExclusions,
      total: rows.length,
      mayExclude,
    };
  }
}
