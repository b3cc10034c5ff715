import {
  contract,
  type NewSurvey,
  type SurveyAnswer,
} from 'backstage-plugin-platform-value-common';
import { requestRoute, type Transport } from './requestRoute';
import type { InvitationState, SurveyApi } from './SurveyApi';

/** Asks the backend about surveys, by the routes of the contract. */
export class SurveyClient implements SurveyApi {
  constructor(private readonly transport: Transport) {}

  listSurveys() {
    return requestRoute(this.transport, contract.listSurveys);
  }

  createSurvey(survey: NewSurvey) {
    return requestRoute(this.transport, contract.createSurvey, {
      body: survey,
    });
  }

  closeSurvey(id: string) {
    return requestRoute(this.transport, contract.closeSurvey, {
      params: { id },
    });
  }

  async readInvitation() {
    const answer = await requestRoute(this.transport, contract.readInvitation);
    return answer.invitation;
  }

  async writeInvitationState(id: string, state: InvitationState) {
    await requestRoute(this.transport, contract.writeInvitationState, {
      params: { id },
      body: { state },
    });
  }

  async writeSurveyAnswer(id: string, answer: SurveyAnswer) {
    await requestRoute(this.transport, contract.writeSurveyAnswer, {
      params: { id },
      body: answer,
    });
  }
}
