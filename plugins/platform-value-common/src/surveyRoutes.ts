import { z } from 'zod';
import { defineRoute, noFields } from './route';
import {
  invitationStates,
  newSurveySchema,
  surveyAnswerSchema,
  surveyInvitationSchema,
  surveySchema,
} from './survey';

const surveyParams = z.object({ id: z.string().min(1) });

const done = z.object({ done: z.literal(true) });

/** What people think of a platform. */
export const surveyRoutes = {
  listSurveys: defineRoute({
    method: 'get',
    path: '/surveys',
    summary: 'Waves of surveys with their results, newest first',
    params: noFields,
    query: z.object({
      /** The entity ref of a platform: only its waves. */
      platform: z.string().optional(),
    }),
    response: z.object({
      surveys: z.array(surveySchema),
      /** Whether the caller may open and close waves. */
      mayWrite: z.boolean(),
    }),
  }),
  createSurvey: defineRoute({
    method: 'post',
    path: '/surveys',
    summary: 'Open a wave about a platform, at most one in a quarter',
    params: noFields,
    query: noFields,
    body: newSurveySchema,
    response: surveySchema,
  }),
  closeSurvey: defineRoute({
    method: 'delete',
    path: '/surveys/:id',
    summary:
      'Close a wave now: its key is destroyed, and what was answered stays',
    params: surveyParams,
    query: noFields,
    response: surveySchema,
  }),
  readInvitation: defineRoute({
    method: 'get',
    path: '/surveys/invitation',
    summary: 'The wave that the caller may answer now, where there is one',
    params: noFields,
    query: noFields,
    response: z.object({ invitation: surveyInvitationSchema.optional() }),
  }),
  writeInvitationState: defineRoute({
    method: 'put',
    path: '/surveys/:id/invitation',
    summary: 'Say that the caller has seen a wave, or does not want it',
    params: surveyParams,
    query: noFields,
    body: z.strictObject({ state: z.enum(invitationStates) }),
    response: done,
  }),
  writeSurveyAnswer: defineRoute({
    method: 'put',
    path: '/surveys/:id/answer',
    summary: 'Answer a wave, or answer it anew while it is open',
    params: surveyParams,
    query: noFields,
    body: surveyAnswerSchema,
    response: done,
  }),
};
