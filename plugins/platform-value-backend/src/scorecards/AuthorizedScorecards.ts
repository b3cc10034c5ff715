import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  exclusionWritePermission,
  scorecardReadPermission,
  type Evidence,
  type OwnerExclusion,
  type Scorecard,
} from 'backstage-plugin-platform-value-common';
import { unknownEntity } from '../catalog/DatabaseScopes';
import type { EntityAccess } from '../catalog/EntityAccess';
import type { EntityOwnership } from '../catalog/EntityOwnership';
import { isAllowed, requirePermission } from '../permissions/requirePermission';
import type { DatabaseExclusionStore } from '../signals/evidence/DatabaseExclusionStore';
import { parseRowId } from '../signals/evidence/rowId';
import type { DatabaseScorecards } from './DatabaseScorecards';
import type { ResolvedQuestion } from './ScopeLoader';
import type {
  Caller,
  EvidenceQuestion,
  ExclusionQuestion,
  ScorecardQuestion,
  Scorecards,
} from './Scorecards';
import type { StoredScorecards } from './stored/StoredScorecards';

/** Fewer hidden members than this could be told apart from a roll-up. */
const leastHidden = 3;

/** @internal */
export interface AuthorizedScorecardsOptions {
  scorecards: DatabaseScorecards;
  stored: StoredScorecards;
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
  constructor(private readonly options: AuthorizedScorecardsOptions) {}

  async readScorecard(
    question: ScorecardQuestion,
    { credentials }: Caller,
  ): Promise<Scorecard> {
    const { permissions } = this.options;
    await requirePermission(permissions, scorecardReadPermission, credentials);
    const { scorecards } = this.options;
    const resolved = await scorecards.resolve(question);
    const [visible, version] = await Promise.all([
      this.visibleOf(resolved, credentials),
      scorecards.readVersion(resolved),
    ]);
    return this.revealsHidden(resolved, visible)
      ? scorecards.hidden(resolved)
      : scorecards.computeOnce(resolved, version);
  }

  async readStored(
    { refs, metricIds }: { refs: string[]; metricIds?: string[] },
    { credentials }: Caller,
  ): Promise<{ scorecards: Scorecard[]; hidden: number }> {
    const { permissions } = this.options;
    await requirePermission(permissions, scorecardReadPermission, credentials);
    const visible = await this.options.access.visible(refs, credentials);
    const scorecards = await this.options.stored.read(
      refs.filter(ref => visible.has(ref)),
      metricIds,
    );
    return { scorecards, hidden: refs.length - scorecards.length };
  }

  async readEvidence(
    question: EvidenceQuestion,
    { credentials }: Caller,
  ): Promise<Evidence> {
    const { ownership, permissions, scorecards } = this.options;
    await requirePermission(permissions, scorecardReadPermission, credentials);
    scorecards.metric(question.metricId);
    const { resolved, visible } = await this.resolve(question, credentials);
    if (this.revealsHidden(resolved, visible)) {
      throw new NotAllowedError(
        'some members are hidden from you, and too few to keep them apart from the total',
      );
    }
    const { scope } = resolved;
    const mayExclude =
      scope.type === 'entity' &&
      (await ownership.isOwner(scope.entityId, credentials)) &&
      (await isAllowed(permissions, exclusionWritePermission, credentials));
    const evidence = await scorecards.readEvidence(resolved, {
      ...question,
      visible,
    });
    return { ...evidence, mayExclude };
  }

  async createExclusion(
    question: Parameters<Scorecards['createExclusion']>[0],
    { credentials }: Caller,
  ): Promise<OwnerExclusion> {
    const { exclusion } = question;
    const entityId = await this.ownedEntity(question, credentials);
    const key = parseRowId(exclusion.rowId);
    if (key.entityId !== entityId) {
      throw new InputError(
        `row '${exclusion.rowId}' is no row of ${question.ref}`,
      );
    }
    if (exclusion.action === 'relink' && key.kind !== 'incident') {
      throw new InputError(
        `only an incident can be linked anew; '${exclusion.rowId}' is a ${key.kind}`,
      );
    }
    const { exclusions, clock } = this.options;
    return exclusions.create({ ...exclusion, key }, clock());
  }

  async deleteExclusion(
    question: ExclusionQuestion & { id: string },
    { credentials }: Caller,
  ): Promise<void> {
    const entityId = await this.ownedEntity(question, credentials);
    const { exclusions, clock } = this.options;
    await exclusions.delete(entityId, question.id, clock());
  }

  /** What a question is about, and which of it the caller may see. */
  private async resolve(
    question: ScorecardQuestion,
    credentials: BackstageCredentials,
  ): Promise<{ resolved: ResolvedQuestion; visible: Set<string> }> {
    const resolved = await this.options.scorecards.resolve(question);
    const visible = await this.visibleOf(resolved, credentials);
    return { resolved, visible };
  }

  /**
   * Which refs of a scope the caller may see.
   *
   * @throws NotFoundError when not even that of the scope itself.
   */
  private async visibleOf(
    { scope }: ResolvedQuestion,
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const refs = new Set([scope.ref, ...scope.members.map(({ ref }) => ref)]);
    const visible = await this.options.access.visible([...refs], credentials);
    if (!visible.has(scope.ref)) {
      throw unknownEntity(scope.ref);
    }
    return visible;
  }

  private revealsHidden(
    { scope }: ResolvedQuestion,
    visible: Set<string>,
  ): boolean {
    const refs = new Set(scope.members.map(({ ref }) => ref));
    const hidden = [...refs].filter(ref => !visible.has(ref)).length;
    return hidden > 0 && hidden < leastHidden;
  }

  private async ownedEntity(
    { ref, metricId }: ExclusionQuestion,
    credentials: BackstageCredentials,
  ): Promise<number> {
    const { ownership, permissions, scorecards } = this.options;
    await requirePermission(permissions, scorecardReadPermission, credentials);
    await requirePermission(permissions, exclusionWritePermission, credentials);
    scorecards.metric(metricId);
    const question = { ref, period: { days: 1 } };
    const { resolved } = await this.resolve(question, credentials);
    const { entityId, type } = resolved.scope;
    if (type !== 'entity') {
      throw new InputError(
        `rows are excluded where they belong: at an entity, not at a ${type}`,
      );
    }
    if (!(await ownership.isOwner(entityId, credentials))) {
      throw new NotAllowedError(
        `only the owning team of ${ref} can say that a row of it is wrong`,
      );
    }
    return entityId;
  }
}
