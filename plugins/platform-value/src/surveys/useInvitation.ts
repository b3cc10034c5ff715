import { useApi } from '@backstage/frontend-plugin-api';
import type {
  SurveyAnswer,
  SurveyInvitation,
} from 'backstage-plugin-platform-value-common';
import { useState } from 'react';
import { describeError } from '../api/describeError';
import { platformValueApiRef } from '../api/platformValueApi';

/** What became of an invitation. */
export type InvitationOutcome = 'answered' | 'dismissed';

/** Answers an invitation, or says that it was seen or is not wanted; what the backend refuses is said. */
export function useInvitation({ id }: SurveyInvitation) {
  const { surveys } = useApi(platformValueApiRef);
  const [outcome, setOutcome] = useState<InvitationOutcome>();
  const [message, setMessage] = useState<string>();
  const attempt = async (write: Promise<void>, next?: InvitationOutcome) => {
    try {
      await write;
    } catch (error) {
      setMessage(describeError(error));
      return;
    }
    if (next) {
      setOutcome(next);
    }
  };
  return {
    outcome,
    message,
    setMessage,
    see: () => attempt(surveys.writeInvitationState(id, 'shown')),
    dismiss: () =>
      attempt(surveys.writeInvitationState(id, 'dismissed'), 'dismissed'),
    send: (answer: SurveyAnswer) =>
      attempt(surveys.writeSurveyAnswer(id, answer), 'answered'),
  };
}
