import {
  contract,
  type RouteDefinition,
} from 'backstage-plugin-platform-value-common';
import type { PlatformValueApi } from '../platformValueApi';

interface Call {
  params: Record<string, string>;
  body: unknown;
}

/** How the routes of surveys and platforms are answered from a fake. */
export const surveyAnswers: [
  RouteDefinition,
  (fake: PlatformValueApi, call: Call) => Promise<unknown>,
][] = [
  [
    contract.listPlatforms,
    async fake => ({ platforms: await fake.listPlatforms() }),
  ],
  [contract.listSurveys, fake => fake.surveys.listSurveys()],
  [
    contract.createSurvey,
    (fake, { body }) =>
      fake.surveys.createSurvey(contract.createSurvey.body.parse(body)),
  ],
  [
    contract.closeSurvey,
    (fake, { params }) => fake.surveys.closeSurvey(params.id),
  ],
  [
    contract.readInvitation,
    async fake => ({ invitation: await fake.surveys.readInvitation() }),
  ],
  [
    contract.writeInvitationState,
    async (fake, { params, body }) => {
      const { state } = contract.writeInvitationState.body.parse(body);
      await fake.surveys.writeInvitationState(params.id, state);
      return { done: true };
    },
  ],
  [
    contract.writeSurveyAnswer,
    async (fake, { params, body }) => {
      const answer = contract.writeSurveyAnswer.body.parse(body);
      await fake.surveys.writeSurveyAnswer(params.id, answer);
      return { done: true };
    },
  ],
];
