import { NotFoundError } from '@backstage/errors';
import type {
  Evidence,
  OwnerExclusion,
  Scope,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import {
  isSnapshot,
  type MetricDefinition,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import type { ResolvedScope } from '../catalog/DatabaseScopes';
import type { DatabaseExclusionStore } from '../signals/evidence/DatabaseExclusionStore';
import { metricsOf, notApplicableReading } from '../metrics';
import { computeScorecard, frameScorecard } from './computeScorecard';
import type { EvidencePage, RowsWanted } from './evidence/EvidencePage';
import { saidOfVisible } from './evidence/saidOfVisible';
import { sampleRows } from './evidence/sampleRows';
import { snapshotPage } from './evidence/snapshotPage';
import { snapshotSamples } from './evidence/snapshotSamples';
import type { SourceLinks } from './evidence/SourceLinks';
import { windowPage } from './evidence/windowPage';
import { readDataVersion } from './readDataVersion';
import { RecentScorecards } from './RecentScorecards';
import { instantText } from './resolvePeriod';
import type { ResolvedQuestion, ScopeLoader } from './ScopeLoader';
import type { ScorecardQuestion } from './Scorecards';

/** @internal */
export interface DatabaseScorecardsOptions {
  knex: Knex;
  loader: ScopeLoader;
  metrics: readonly MetricDefinition[];
  exclusions: DatabaseExclusionStore;
  links: SourceLinks;
  clock: () => Date;
}

/** Scorecards and their evidence, computed when read, for any period and zone. */
export class DatabaseScorecards {
  private readonly recent: RecentScorecards;

  constructor(private readonly options: DatabaseScorecardsOptions) {
    this.recent = new RecentScorecards(options.clock);
  }

  /** Finds out what a question is about. */
  resolve(question: ScorecardQuestion): Promise<ResolvedQuestion> {
    return this.options.loader.resolve(question, this.options.clock());
  }

  /** What {@link computeOnce} has to know before it reads anything. */
  readVersion({ scope }: ResolvedQuestion): Promise<string> {
    const ids = scope.members.map(({ entityId }) => entityId);
    return readDataVersion(this.options.knex, [...new Set(ids)]);
  }

  /**
   * Computes a scorecard, or gives the one of the last minute.
   *
   * @param version - read before; what is stored later may be in the answer
   */
  computeOnce(resolved: ResolvedQuestion, version: string): Promise<Scorecard> {
    return this.recent.readOr(resolved, version, () => this.compute(resolved));
  }

  /** Computes a scorecard. */
  async compute(resolved: ResolvedQuestion): Promise<Scorecard> {
    const { loader } = this.options;
    return computeScorecard({
      ...(await loader.load(resolved)),
      scope: shownScope(resolved.scope),
      period: resolved.period,
      metrics: metricsOf(this.options.metrics, resolved.scope.type),
      now: this.now(),
    });
  }

  /** The scorecard without any number, for who could learn a hidden one from it. */
  hidden({ scope, period }: ResolvedQuestion): Scorecard {
    const { type, ref, title } = scope;
    const metrics = metricsOf(this.options.metrics, type);
    return frameScorecard({
      scope: { type, ref, title },
      metrics,
      period,
      readings: metrics.map(definition =>
        notApplicableReading({
          definition,
          reason: 'hidden',
          remedy:
            'One or two of its members are hidden from you; a total would tell what they did.',
          now: this.now(),
        }),
      ),
      moved: [],
    });
  }

  /** Reads the rows that a reading is computed from. */
  async readEvidence(
    resolved: ResolvedQuestion,
    wanted: RowsWanted,
  ): Promise<Omit<Evidence, 'mayExclude'>> {
    const { exclusions } = this.options;
    const { scope, period } = resolved;
    const definition = this.metric(wanted.metricId);
    const ids = scope.members.map(member => member.entityId);
    const said = await exclusions.read(ids);
    const page = await this.readPage(resolved, wanted, said);
    const at = (seconds: number) => instantText(seconds, period.timeZone);
    return {
      metricId: definition.id,
      period: { start: at(period.current.start), end: at(period.current.end) },
      timeZone: period.timeZone,
      definitionVersion: definition.version,
      formula: definition.formula,
      ...page,
      parameters: { ...definition.parameters, ...page.parameters },
      ownerExclusions: saidOfVisible(said, scope.members, wanted.visible),
    };
  }

  private async readPage(
    resolved: ResolvedQuestion,
    wanted: RowsWanted,
    said: OwnerExclusion[],
  ): Promise<EvidencePage> {
    const { knex, loader, links } = this.options;
    const { scope, period } = resolved;
    const { timeZone, current: window } = period;
    const definition = this.metric(wanted.metricId);
    const { members } = scope;
    const { facts } = await loader.load(resolved, true);
    const asked = { facts, window, now: this.now() };
    if (isSnapshot(definition)) {
      const samples = snapshotSamples({ ...asked, definition });
      const { ownerships = [] } = facts.adoption ?? {};
      return snapshotPage({
        ...{ samples, members, ownerships, wanted, timeZone },
      });
    }
    const rows = sampleRows({ ...asked, definition });
    return windowPage({
      ...{ knex, links, definition, rows, members, wanted, said, timeZone },
    });
  }

  /**
   * The definition of a metric.
   *
   * @throws NotFoundError when there is none of this id.
   */
  metric(id: string): MetricDefinition {
    const found = this.options.metrics.find(metric => metric.id === id);
    if (!found) {
      throw new NotFoundError(
        `there is no metric '${id}'; GET /metrics lists them`,
      );
    }
    return found;
  }

  private now(): number {
    return this.options.clock().getTime() / 1000;
  }
}

/** A scope as answers show it. */
export function shownScope(scope: ResolvedScope): Scope {
  const { type, ref, title } = scope;
  if (type === 'entity') return { type, ref, title };
  const members = new Set(scope.members.map(member => member.entityId)).size;
  return { type, ref, title, members };
}
