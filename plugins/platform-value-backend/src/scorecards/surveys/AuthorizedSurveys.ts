import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  surveyReadPermission,
  surveyWritePermission,
  type NewSurvey,
  type Survey,
  type SurveyAnswer,
  type SurveyInvitation,
} from 'backstage-plugin-platform-value-common';
import type { EntityAccess } from '../../catalog/EntityAccess';
import { surveyResults } from '../../metrics/surveys/surveyResults';
import {
  isAllowed,
  requirePermission,
} from '../../permissions/requirePermission';
import type {
  DatabaseSurveyStore,
  StoredSurvey,
  SurveyAnswers,
} from '../../surveys/DatabaseSurveyStore';
import { questionsOf } from '../../surveys/questions';
import { userOf } from '../../permissions/userOf';
import type { Caller } from '../../permissions/Caller';

/** @internal */
export interface AuthorizedSurveysOptions {
  store: DatabaseSurveyStore;
  access: Pick<EntityAccess, 'visible'>;
  permissions: PermissionsService;
  /** The title of a platform of the catalog; undefined when there is none. */
  titleOf(platform: string): Promise<string | undefined>;
  clock: () => Date;
}

const dayLength = 86_400_000;
const shortest = 3;
const longest = 42;

const nobody: SurveyAnswers = {
  shown: 0,
  answered: 0,
  nps: [],
  developerCsat: [],
  comments: [],
};

/** Surveys, as far as the caller may see, open and answer them. */
export class AuthorizedSurveys {
  constructor(private readonly options: AuthorizedSurveysOptions) {}

  /**
   * Waves of platforms the caller may read, newest first.
   *
   * @throws NotAllowedError without the permission.
   */
  async list(
    { platform }: { platform?: string },
    { credentials }: Caller,
  ): Promise<{ surveys: Survey[]; mayWrite: boolean }> {
    const { permissions } = this.options;
    await requirePermission(permissions, surveyReadPermission, credentials);
    const stored = await this.visible(platform, credentials);
    const mayWrite = await isAllowed(
      permissions,
      surveyWritePermission,
      credentials,
    );
    return { surveys: await this.withResults(stored), mayWrite };
  }

  /**
   * @throws NotAllowedError without the permission.
   * @throws NotFoundError when there is no such platform, for this caller.
   * @throws InputError when it would be open too short or too long.
   * @throws ConflictError when it was asked about less than 84 days ago.
   */
  async create(survey: NewSurvey, { credentials }: Caller): Promise<Survey> {
    const { permissions, store, clock } = this.options;
    await requirePermission(permissions, surveyWritePermission, credentials);
    await this.requirePlatform(survey.platform, credentials);
    checkLength(survey, clock());
    const opened = await store.open(survey, clock());
    if (!opened) {
      throw new ConflictError(
        `${survey.platform} was asked about less than 84 days ago; people are asked about a platform once in a quarter`,
      );
    }
    return surveyOf(opened, clock());
  }

  /**
   * @throws NotAllowedError without the permission.
   * @throws NotFoundError when no such wave is open.
   */
  async close(id: string, { credentials }: Caller): Promise<Survey> {
    const { permissions, store, clock } = this.options;
    await requirePermission(permissions, surveyWritePermission, credentials);
    const known = await this.visible(undefined, credentials);
    const isKnown = known.some(({ surveyId }) => surveyId === id);
    const closed = isKnown ? await store.close(id, clock()) : undefined;
    if (!closed) throw notOpen(id);
    const [survey] = await this.withResults([closed]);
    return survey;
  }

  /** The oldest open wave about a platform the caller may read and has not answered or dismissed. */
  async readInvitation({
    credentials,
  }: Caller): Promise<SurveyInvitation | undefined> {
    const user = userOf(credentials);
    if (!user) return undefined;
    const { store, access, clock, titleOf } = this.options;
    const waiting = await store.readWaiting(user, clock());
    const refs = waiting.map(({ platform }) => platform);
    const visible = await access.visible(refs, credentials);
    const first = waiting.find(({ platform }) => visible.has(platform));
    const platformTitle = first && (await titleOf(first.platform));
    if (!first || platformTitle === undefined) return undefined;
    const { id, platform, closesAt, questions } = surveyOf(first, clock());
    return { id, platform, closesAt, questions, platformTitle };
  }

  /**
   * @throws NotAllowedError when no user asks.
   * @throws NotFoundError when no such wave is open, for this caller.
   */
  async writeState(
    id: string,
    state: 'shown' | 'dismissed',
    { credentials }: Caller,
  ): Promise<void> {
    const { store, clock } = this.options;
    const user = await this.requireRespondent(id, credentials);
    const isOpen = await store.recordState(id, user, state, clock());
    if (!isOpen) throw notOpen(id);
  }

  /**
   * @throws NotAllowedError when no user asks.
   * @throws NotFoundError when no such wave is open, for this caller.
   */
  async writeAnswer(
    id: string,
    answer: SurveyAnswer,
    { credentials }: Caller,
  ): Promise<void> {
    const { store, clock } = this.options;
    const user = await this.requireRespondent(id, credentials);
    const isOpen = await store.recordAnswer(id, user, answer, clock());
    if (!isOpen) throw notOpen(id);
  }

  private async requireRespondent(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<string> {
    const user = userOf(credentials);
    if (!user) throw new NotAllowedError('only people answer surveys');
    const known = await this.visible(undefined, credentials);
    if (!known.some(({ surveyId }) => surveyId === id)) throw notOpen(id);
    return user;
  }

  private async requirePlatform(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { access, titleOf } = this.options;
    const visible = await access.visible([ref], credentials);
    if (!visible.has(ref) || (await titleOf(ref)) === undefined) {
      throw new NotFoundError(
        `'${ref}' is no platform; name a system or component with spec.type platform`,
      );
    }
  }

  private async visible(
    platform: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<StoredSurvey[]> {
    const { store, access } = this.options;
    const stored = await store.list(platform);
    const refs = [...new Set(stored.map(survey => survey.platform))];
    const visible = await access.visible(refs, credentials);
    return stored.filter(survey => visible.has(survey.platform));
  }

  /** Results are told when nobody can answer any more: until then they would sway. */
  private async withResults(stored: StoredSurvey[]): Promise<Survey[]> {
    const { store, clock } = this.options;
    const now = clock();
    const ids = stored.map(({ surveyId }) => surveyId);
    const answers = await store.readAnswers(ids);
    const answersOf = (survey: StoredSurvey | undefined) =>
      survey && (answers.get(survey.surveyId) ?? nobody);
    return stored.map((survey, index) => {
      const shown = surveyOf(survey, now);
      if (shown.state === 'open') return shown;
      const before = stored
        .slice(index + 1)
        .find(({ platform }) => platform === survey.platform);
      const results = surveyResults(answersOf(survey)!, answersOf(before));
      return { ...shown, results };
    });
  }
}

function surveyOf(stored: StoredSurvey, now: Date): Survey {
  return {
    id: stored.surveyId,
    platform: stored.platform,
    opensAt: stored.opensAt.toISOString(),
    closesAt: stored.closesAt.toISOString(),
    state: stored.closesAt > now ? 'open' : 'closed',
    questions: questionsOf(stored.openQuestion),
  };
}

function checkLength({ closesAt }: NewSurvey, now: Date): void {
  const days = (Date.parse(closesAt) - now.getTime()) / dayLength;
  if (days < shortest || days > longest) {
    throw new InputError(
      `closesAt '${closesAt}' is ${Math.round(
        days,
      )} days from now; a wave is open for ${shortest} to ${longest} days`,
    );
  }
}

function notOpen(id: string): NotFoundError {
  return new NotFoundError(`no survey '${id}' is open; it may have closed`);
}
