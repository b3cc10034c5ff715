import type {
  invitationStates,
  NewSurvey,
  Survey,
  SurveyAnswer,
  SurveyInvitation,
} from 'backstage-plugin-platform-value-common';

/**
 * Waves of surveys, and whether the caller may open and close them.
 *
 * @public
 */
export interface SurveyList {
  surveys: Survey[];
  mayWrite: boolean;
}

/**
 * What becomes of an invitation without an answer.
 *
 * @public
 */
export type InvitationState = (typeof invitationStates)[number];

/**
 * What the pages ask the backend about surveys. Every method rejects with the
 * backend's error, whose message says what to do.
 *
 * @public
 */
export interface SurveyApi {
  /** All waves that may be seen, newest first; results of those that closed. */
  listSurveys(): Promise<SurveyList>;
  /** Opens a wave about a platform. */
  createSurvey(survey: NewSurvey): Promise<Survey>;
  /** Closes a wave before its day. */
  closeSurvey(id: string): Promise<Survey>;
  /** The wave the caller may answer now, if there is one. */
  readInvitation(): Promise<SurveyInvitation | undefined>;
  /** Says that the caller has seen a wave, or does not want it. */
  writeInvitationState(id: string, state: InvitationState): Promise<void>;
  /** Answers a wave. */
  writeSurveyAnswer(id: string, answer: SurveyAnswer): Promise<void>;
}
