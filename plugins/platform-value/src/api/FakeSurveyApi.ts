import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  NewSurvey,
  Survey,
  SurveyAnswer,
  SurveyInvitation,
} from 'backstage-plugin-platform-value-common';
import { computedAt } from './fixtures/readings';
import { surveyOf, surveys } from './fixtures/surveys';
import type { InvitationState, SurveyApi } from './SurveyApi';

/** What a fake knows of surveys. */
export interface FakeSurveyContent {
  /** Newest first. */
  surveys: Survey[];
  /** The wave the caller may answer; none unless it is given. */
  invitation?: SurveyInvitation;
  mayWrite: boolean;
}

const defaultContent: FakeSurveyContent = { surveys, mayWrite: true };

/** Surveys without a backend, for tests and the development app. */
export class FakeSurveyApi implements SurveyApi {
  /** What was said of invitations, oldest first. */
  readonly invitationStates: { id: string; state: InvitationState }[] = [];
  /** What was answered, oldest first. */
  readonly answers: { id: string; answer: SurveyAnswer }[] = [];
  private readonly content: FakeSurveyContent;

  constructor(content: Partial<FakeSurveyContent> = {}) {
    this.content = { ...defaultContent, ...content };
  }

  async listSurveys() {
    return { surveys: this.content.surveys, mayWrite: this.content.mayWrite };
  }

  async createSurvey({ platform, closesAt, openQuestion }: NewSurvey) {
    const known = this.content.surveys;
    if (known.some(one => one.platform === platform && one.state === 'open')) {
      throw new ConflictError(
        `${platform} was asked about less than 84 days ago`,
      );
    }
    const [nps, csat] = surveyOf('').questions;
    const id = `survey-${known.length + 1}`;
    const created: Survey = {
      ...{ id, platform, closesAt },
      opensAt: computedAt,
      state: 'open',
      questions: [
        nps,
        csat,
        ...(openQuestion
          ? [{ id: 'open-0', kind: 'open' as const, text: openQuestion }]
          : []),
      ],
    };
    this.content.surveys = [created, ...known];
    return created;
  }

  async closeSurvey(id: string) {
    const closed: Survey = {
      ...this.findOpen(id),
      state: 'closed',
      closesAt: computedAt,
      results: {
        ...{ shown: 3, answered: 1, hidden: true, indicative: true },
        comments: [],
      },
    };
    this.content.surveys = this.content.surveys.map(survey =>
      survey.id === id ? closed : survey,
    );
    return closed;
  }

  async readInvitation() {
    return this.content.invitation;
  }

  async writeInvitationState(id: string, state: InvitationState) {
    this.findOpen(id);
    this.invitationStates.push({ id, state });
    if (state === 'dismissed') {
      this.content.invitation = undefined;
    }
  }

  async writeSurveyAnswer(id: string, answer: SurveyAnswer) {
    this.findOpen(id);
    this.answers.push({ id, answer });
    this.content.invitation = undefined;
  }

  private findOpen(id: string): Survey {
    const found = this.content.surveys.find(survey => survey.id === id);
    if (found?.state !== 'open') {
      throw new NotFoundError(`no survey '${id}' is open; it may have closed`);
    }
    return found;
  }
}
