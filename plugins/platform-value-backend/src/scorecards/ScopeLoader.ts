import type { Knex } from 'knex';
import type {
  PeriodQuery,
  Target,
} from 'backstage-plugin-platform-value-common';
import type {
  MetricDefinition,
  ObservationKind,
} from 'backstage-plugin-platform-value-node';
import { DatabaseScopes, type ResolvedScope } from '../catalog/DatabaseScopes';
import type { Range, ScopeFacts, Streams } from '../metrics';
import type { DatabaseDefinitionsStore } from '../platforms/DatabaseDefinitionsStore';
import type { TargetDefinition } from '../platforms/definitionsDocument';
import { findTarget } from '../platforms/findTarget';
import { groupBy, readScopeFacts } from './readScopeFacts';
import {
  instantText,
  resolvePeriod,
  type ResolvedPeriod,
} from './resolvePeriod';
import { databaseHistories } from './standing/databaseHistories';
import {
  readPast,
  readPastOfEach,
  type PastFactsOptions,
} from './standing/PastFacts';
import { readPlatforms } from './standing/readPlatforms';
import { splitFacts } from './stored/splitFacts';
import type { ScorecardQuestion } from './Scorecards';
import { streamFactsOf, type SourceFacts } from './streamFacts';
import { WideScopes } from './wide/WideScopes';

/** A scope and a period, before anything is read of them. */
export interface ResolvedQuestion {
  scope: ResolvedScope;
  period: ResolvedPeriod;
  /** The period as it was asked for. */
  asked: PeriodQuery;
}

/** Everything that a scorecard is computed from. */
export interface LoadedScope {
  facts: ScopeFacts;
  streams: Streams;
  targetOf(metric: MetricDefinition): Target | undefined;
}

/** @internal */
export interface ScopeLoaderOptions {
  knex: Knex;
  definitions: DatabaseDefinitionsStore;
  sources: SourceFacts;
  timeZone: string;
  /** Beside those of the definitions. */
  targets?: readonly TargetDefinition[];
}

/** Reads what scorecards and their evidence are made of. */
export class ScopeLoader {
  private readonly scopes: DatabaseScopes;
  private readonly wide: WideScopes;
  private readonly past: PastFactsOptions;

  constructor(private readonly options: ScopeLoaderOptions) {
    this.scopes = new DatabaseScopes(options.knex);
    const histories = databaseHistories(options.knex);
    this.wide = new WideScopes(options.knex, histories);
    this.past = { ...options, histories };
  }

  /**
   * The same, read within a transaction. Who holds locks must not wait for
   * another connection: those who wait for the locks may have them all.
   */
  within(tx: Knex): ScopeLoader {
    const definitions = this.options.definitions.within(tx);
    return new ScopeLoader({ ...this.options, knex: tx, definitions });
  }

  /** Finds out what a question is about. */
  async resolve(
    question: ScorecardQuestion,
    now: Date,
  ): Promise<ResolvedQuestion> {
    const period = resolvePeriod(question.period, now, this.options.timeZone);
    const scope = await this.resolveScope(question, loadedWindow(period));
    return { scope, period, asked: question.period };
  }

  /** Refs of all that was ever a platform. */
  async readPlatformRefs(): Promise<Set<string>> {
    const platforms = await readPlatforms(this.options.knex);
    return new Set(platforms.map(({ ref }) => ref));
  }

  private resolveScope(
    { ref, of = 'entity' }: ScorecardQuestion,
    window: Range,
  ): Promise<ResolvedScope> {
    if (of === 'platform') return this.wide.platform(ref);
    if (of === 'organisation') return this.wide.organisation();
    return this.scopes.resolve(ref, {
      start: new Date(window.start * 1000),
      end: new Date(window.end * 1000),
    });
  }

  /**
   * Reads the facts; with the id of each row when `identified`, and of `kinds`
   * only when they are given.
   */
  async load(
    { scope, period }: Pick<ResolvedQuestion, 'scope' | 'period'>,
    identified = false,
    kinds?: readonly ObservationKind[],
  ): Promise<LoadedScope> {
    const { knex, definitions, sources } = this.options;
    const [{ facts, coverage }, past, { targets }] = await Promise.all([
      readScopeFacts(knex, {
        members: scope.members,
        window: loadedWindow(period),
        ...{ identified, kinds },
      }),
      readPast(this.past, scope, identified),
      definitions.read(),
    ]);
    const asOf = instantText(period.asOf, 'UTC');
    return {
      facts: { ...facts, ...past },
      streams: streamFactsOf(coverage, sources),
      targetOf: targetFinder(this.allOf(targets), scope, asOf),
    };
  }

  /** The same for many single entities at once, each by its id. */
  async loadEach(
    scopes: ResolvedScope[],
    period: ResolvedPeriod,
  ): Promise<Map<number, LoadedScope>> {
    const { knex, definitions, sources } = this.options;
    const ids = scopes.map(({ entityId }) => entityId);
    const [{ facts, coverage }, past, { targets }] = await Promise.all([
      readScopeFacts(knex, {
        members: scopes.flatMap(scope => scope.members),
        window: loadedWindow(period),
      }),
      readPastOfEach(this.past, ids),
      definitions.read(),
    ]);
    const asOf = instantText(period.asOf, 'UTC');
    const all = this.allOf(targets);
    const split = splitFacts({ ...facts, ...past });
    const watched = groupBy(coverage, row => row.entityId);
    return new Map(
      scopes.map((scope): [number, LoadedScope] => [
        scope.entityId,
        {
          facts: split.get(scope.entityId)!,
          streams: streamFactsOf(watched.get(scope.entityId) ?? [], sources),
          targetOf: targetFinder(all, scope, asOf),
        },
      ]),
    );
  }

  private allOf(targets: TargetDefinition[]): TargetDefinition[] {
    return [...targets, ...(this.options.targets ?? [])];
  }
}

function targetFinder(
  targets: TargetDefinition[],
  scope: ResolvedScope,
  asOf: string,
): LoadedScope['targetOf'] {
  return ({ id: metricId, figure }) => {
    const ownOnly = scope.type !== 'entity' && figure === 'rate';
    return findTarget(targets, { ...scope, metricId, asOf, ownOnly });
  };
}

/** The facts that a period needs: back to the previous period and to the first point of the trend. */
export function loadedWindow({
  previous,
  weeks,
  current,
}: ResolvedPeriod): Range {
  return {
    start: Math.min(previous.start, weeks[0].trailingStart),
    end: current.end,
  };
}
