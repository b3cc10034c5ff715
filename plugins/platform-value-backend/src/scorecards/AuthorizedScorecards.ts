import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  exclusionWritePermission,
  type EntityList,
  type Evidence,
  type OwnerExclusion,
  type PlatformSummary,
  type Scorecard,
} from 'backstage-plugin-platform-value-common';
import { isSnapshot } from 'backstage-plugin-platform-value-node';
import type { ResolvedScope } from '../catalog/DatabaseScopes';
import type { EntityAccess } from '../catalog/EntityAccess';
import type { EntityOwnership } from '../catalog/EntityOwnership';
import { isAllowed } from '../permissions/requirePermission';
import type { DatabaseExclusionStore } from '../signals/evidence/DatabaseExclusionStore';
import { AuthorizedExclusions } from './AuthorizedExclusions';
import { compactCapability } from './compactCapability';
import type { DatabaseScorecards } from './DatabaseScorecards';
import type { CapabilityAnswers, KeyResultAnswers } from './ports';
import { ScopeAccess } from './ScopeAccess';
import type { ResolvedQuestion } from './ScopeLoader';
import type {
  Caller,
  EvidenceQuestion,
  ExclusionQuestion,
  ListQuestion,
  ScorecardQuestion,
  Scorecards,
} from './Scorecards';
import type { StoredScorecards } from './stored/StoredScorecards';
import type { EntityLists } from './wide/EntityLists';
import type { PlatformList } from './wide/PlatformList';
import type { WideScorecards } from './wide/WideScorecards';

/** @internal */
export interface AuthorizedScorecardsOptions {
  scorecards: DatabaseScorecards;
  stored: StoredScorecards;
  /** Platforms and the organisation. */
  wide: WideScorecards;
  lists: EntityLists;
  platforms: PlatformList;
  capabilities: CapabilityAnswers;
  keyResults: KeyResultAnswers;
  ownership: EntityOwnership;
  exclusions: DatabaseExclusionStore;
  access: EntityAccess;
  permissions: PermissionsService;
  clock: () => Date;
}

/**
 * Scorecards as a caller may see them: of entities that the catalog lets them
 * read, and of roll-ups from whom they can't learn what one hidden member did.
 */
export class AuthorizedScorecards implements Scorecards {
  private readonly scopes: ScopeAccess;
  private readonly exclusions: AuthorizedExclusions;

  constructor(private readonly options: AuthorizedScorecardsOptions) {
    this.scopes = new ScopeAccess(options);
    this.exclusions = new AuthorizedExclusions(options, this.scopes);
  }

  async readScorecard(
    question: ScorecardQuestion,
    caller: Caller,
  ): Promise<Scorecard> {
    const { credentials } = caller;
    await this.scopes.require(question, credentials);
    const { scorecards } = this.options;
    const resolved = await scorecards.resolve(question);
    const visible = await this.scopes.visibleOf(resolved.scope, credentials);
    if (this.scopes.isClosed(resolved.scope, visible)) {
      return scorecards.hidden(resolved);
    }
    const [scorecard, adoption, keyResults] = await Promise.all([
      this.read(resolved),
      this.capabilitiesOf(resolved, caller),
      this.keyResultsOf(resolved, caller),
    ]);
    return { ...scorecard, ...adoption, keyResults };
  }

  /** A scorecard without capabilities and key results, for who needs its values only. */
  async readValues(
    question: ScorecardQuestion,
    { credentials }: Caller,
  ): Promise<Scorecard> {
    await this.scopes.require(question, credentials);
    const { scorecards } = this.options;
    const resolved = await scorecards.resolve(question);
    const visible = await this.scopes.visibleOf(resolved.scope, credentials);
    return this.scopes.isClosed(resolved.scope, visible)
      ? scorecards.hidden(resolved)
      : this.read(resolved);
  }

  async readStored(
    { refs, metricIds }: { refs: string[]; metricIds?: string[] },
    { credentials }: Caller,
  ): Promise<{ scorecards: Scorecard[]; hidden: number }> {
    await this.scopes.require({}, credentials);
    const visible = await this.options.access.visible(refs, credentials);
    const stored = await this.options.stored.read(
      refs.filter(ref => visible.has(ref)),
      metricIds,
    );
    const next = await this.options.capabilities.nextSteps(
      stored.map(({ entityId }) => entityId),
      this.options.clock().getTime() / 1000,
      credentials,
    );
    const scorecards = stored.map(({ entityId, scorecard }) => ({
      ...scorecard,
      next: next.get(entityId),
    }));
    return { scorecards, hidden: refs.length - scorecards.length };
  }

  async listEntities(
    question: ListQuestion,
    { credentials }: Caller,
  ): Promise<EntityList> {
    const { access, lists, scorecards } = this.options;
    await this.scopes.require({}, credentials);
    const { unit } = scorecards.metric(question.metric);
    const page = await lists.read(question, refs =>
      access.visible(refs, credentials),
    );
    return { unit, ...page };
  }

  async listPlatforms({ credentials }: Caller): Promise<PlatformSummary[]> {
    const { access, platforms } = this.options;
    await this.scopes.require({}, credentials);
    return platforms.read(refs => access.visible(refs, credentials));
  }

  async readEvidence(
    question: EvidenceQuestion,
    caller: Caller,
  ): Promise<Evidence> {
    const { access, ownership, permissions, scorecards } = this.options;
    const { credentials } = caller;
    await this.scopes.require(question, credentials);
    const definition = scorecards.metric(question.metricId);
    const resolved = await scorecards.resolve(question);
    const { scope } = resolved;
    const visible = await this.scopes.visibleOf(scope, credentials);
    if (this.scopes.isClosed(scope, visible)) {
      throw new NotAllowedError(
        'some members are hidden from you, and too few to keep them apart from the total',
      );
    }
    const mayExclude =
      scope.type === 'entity' &&
      !isSnapshot(definition) &&
      (await ownership.isOwner(scope.entityId, credentials)) &&
      (await isAllowed(permissions, exclusionWritePermission, credentials));
    const evidence = await scorecards.readEvidence(resolved, {
      ...question,
      visible,
      visibleOf: refs => access.visible(refs, credentials),
    });
    return { ...evidence, mayExclude };
  }

  createExclusion(
    question: Parameters<Scorecards['createExclusion']>[0],
    caller: Caller,
  ): Promise<OwnerExclusion> {
    return this.exclusions.create(question, caller);
  }

  deleteExclusion(
    question: ExclusionQuestion & { id: string },
    caller: Caller,
  ): Promise<void> {
    return this.exclusions.delete(question, caller);
  }

  /** What everybody sees who sees it at all. */
  private async read(resolved: ResolvedQuestion): Promise<Scorecard> {
    const { scorecards, wide } = this.options;
    const { scope, asked } = resolved;
    return isWide(scope)
      ? wide.read(scope, asked)
      : scorecards.computeOnce(
          resolved,
          await scorecards.readVersion(resolved),
        );
  }

  private async keyResultsOf(
    { scope: { type, ref } }: ResolvedQuestion,
    caller: Caller,
  ): Promise<Scorecard['keyResults']> {
    if (type === 'organisation') return undefined;
    return this.options.keyResults.keyResultsOf(ref, caller);
  }

  private async capabilitiesOf(
    { scope, period }: ResolvedQuestion,
    { credentials }: Caller,
  ): Promise<Pick<Scorecard, 'capabilities' | 'next'>> {
    if (isWide(scope)) return {};
    const { capabilities: answers, clock } = this.options;
    const at = Math.min(period.asOf, clock().getTime() / 1000);
    const { capabilities, next } = await answers.capabilitiesOf(
      scope,
      at,
      credentials,
    );
    return { capabilities: capabilities.map(compactCapability), next };
  }
}

function isWide({ type }: ResolvedScope): boolean {
  return type === 'platform' || type === 'organisation';
}
