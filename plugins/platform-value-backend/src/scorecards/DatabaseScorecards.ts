import { NotFoundError } from '@backstage/errors';
import type {
  Evidence,
  PeriodQuery,
  Scope,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import type {
  MetricDefinition,
  Sample,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import type { ResolvedScope } from '../catalog/DatabaseScopes';
import type { DatabaseExclusionStore } from '../signals/evidence/DatabaseExclusionStore';
import { notApplicableReading } from '../metrics';
import { computeScorecard, frameScorecard } from './computeScorecard';
import { countExclusions } from './evidence/countExclusions';
import { evidenceRows } from './evidence/evidenceRows';
import { pageOf } from './evidence/pageOf';
import { sampleRows } from './evidence/sampleRows';
import type { SourceLinks } from './evidence/SourceLinks';
import { readDataVersion } from './readDataVersion';
import { RecentScorecards } from './RecentScorecards';
import { instantText } from './resolvePeriod';
import type { ResolvedQuestion, ScopeLoader } from './ScopeLoader';

/** @internal */
export interface DatabaseScorecardsOptions {
  knex: Knex;
  loader: ScopeLoader;
  metrics: readonly MetricDefinition[];
  exclusions: DatabaseExclusionStore;
  links: SourceLinks;
  clock: () => Date;
}

/** Which rows of a reading are wanted. */
export interface RowsWanted {
  metricId: string;
  cursor?: string;
  /** All of them when absent. */
  limit?: number;
  /** Refs of the entities whose rows may be shown. */
  visible: Set<string>;
}

/** Scorecards and their evidence, computed when read, for any period and zone. */
export class DatabaseScorecards {
  private readonly recent: RecentScorecards;

  constructor(private readonly options: DatabaseScorecardsOptions) {
    this.recent = new RecentScorecards(options.clock);
  }

  /** Finds out what a question is about. */
  resolve(question: {
    ref: string;
    period: PeriodQuery;
  }): Promise<ResolvedQuestion> {
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
    const { loader, metrics } = this.options;
    return computeScorecard({
      ...(await loader.load(resolved)),
      scope: shownScope(resolved.scope),
      period: resolved.period,
      metrics,
      now: this.now(),
    });
  }

  /** The scorecard without any number, for who could learn a hidden one from it. */
  hidden({ scope, period }: ResolvedQuestion): Scorecard {
    const { metrics } = this.options;
    const { type, ref, title } = scope;
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
    const { knex, loader, links, exclusions } = this.options;
    const { scope, period } = resolved;
    const definition = this.metric(wanted.metricId);
    const { facts } = await loader.load(resolved, true);
    const window = period.current;
    const now = this.now();
    const rows = sampleRows({ definition, facts, window, now });
    const shown = visibleTo(wanted.visible, scope, rows.counted);
    const { page, nextCursor } = pageOf(shown, wanted);
    const { timeZone } = period;
    const ids = scope.members.map(member => member.entityId);
    const said = await exclusions.read(ids);
    return {
      metricId: definition.id,
      period: {
        start: instantText(window.start, timeZone),
        end: instantText(window.end, timeZone),
      },
      timeZone,
      definitionVersion: definition.version,
      formula: definition.formula,
      parameters: {
        ...definition.parameters,
        'covered weeks': rows.coveredWeeks,
      },
      rows: await evidenceRows({
        knex,
        definition,
        samples: page,
        links,
        timeZone,
      }),
      total: rows.counted.length,
      hidden: rows.counted.length - shown.length,
      exclusions: countExclusions(rows.excluded, said),
      ownerExclusions: said,
      nextCursor,
    };
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

function visibleTo(
  visible: Set<string>,
  { members }: ResolvedScope,
  samples: Sample[],
): Sample[] {
  const entities = new Set(
    members
      .filter(member => visible.has(member.ref))
      .map(member => member.entityId),
  );
  return samples.filter(sample => entities.has(sample.entity));
}
