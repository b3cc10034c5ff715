import { useApi } from '@backstage/frontend-plugin-api';
import { styled } from '@mui/material/styles';
import type { SurveyInvitation as Invitation } from 'backstage-plugin-platform-value-common';
import { platformValueApiRef } from '../api/platformValueApi';
import { useFormat } from '../format/useFormat';
import { useLoaded } from '../load/useLoaded';
import { useFocusOnArrival } from '../okrs/useFocusOnArrival';
import { Surface } from '../theme/Surface';
import { SecondaryText, Text } from '../theme/Text';
import { textStyles } from '../theme/textStyles';
import { AnswerForm } from './AnswerForm';
import { useInvitation, type InvitationOutcome } from './useInvitation';
import { useSeen } from './useSeen';

const Quiet = styled(Surface)({
  display: 'grid',
  gap: 24,
  padding: 16,
  marginTop: 16,
});

const Title = styled('h3')({ ...textStyles.heading, margin: 0 });

const Sentence = styled(Text)({ '&:focus': { outline: 0 } });

function Header({
  invitation,
  title,
}: {
  invitation: Invitation;
  title: string;
}) {
  const { t, format } = useFormat();
  const count = invitation.questions.length;
  return (
    <header>
      <Title>{title}</Title>
      <SecondaryText>
        {t('surveys.invite.about', {
          count,
          number: format.count(count),
          day: format.day(invitation.closesAt),
        })}
      </SecondaryText>
    </header>
  );
}

/** Takes the focus, which the form had, so that it is read out. */
function Outcome(props: { outcome: InvitationOutcome; closesAt: string }) {
  const { outcome, closesAt } = props;
  const { t, format } = useFormat();
  const sentence = useFocusOnArrival<HTMLParagraphElement>();
  return (
    <Sentence ref={sentence} role="status" tabIndex={-1}>
      {t(`surveys.invite.${outcome}`, { day: format.day(closesAt) })}
    </Sentence>
  );
}

function Asking({ invitation }: { invitation: Invitation }) {
  const { t } = useFormat();
  const invited = useInvitation(invitation);
  const { outcome, message, setMessage, see, dismiss, send } = invited;
  const seen = useSeen<HTMLDivElement>(see);
  const title = t('surveys.invite.title', {
    platform: invitation.platformTitle,
  });
  return (
    <Quiet role="region" aria-label={title}>
      {outcome ? (
        <Outcome outcome={outcome} closesAt={invitation.closesAt} />
      ) : (
        <>
          <div ref={seen}>
            <Header {...{ invitation, title }} />
          </div>
          <AnswerForm
            {...{ title, message }}
            questions={invitation.questions}
            onMessage={setMessage}
            onSend={send}
            onDismiss={dismiss}
          />
        </>
      )}
    </Quiet>
  );
}

/**
 * Asks the reader about a platform where a wave waits for an answer; nothing
 * otherwise. Nobody came for it: while it loads, and where it could not be
 * asked for, there is nothing either.
 */
export function SurveyInvitation() {
  const api = useApi(platformValueApiRef);
  const loaded = useLoaded(() => api.surveys.readInvitation(), 'invitation');
  const invitation = loaded.status === 'ready' ? loaded.value : undefined;
  return invitation ? (
    <Asking key={invitation.id} invitation={invitation} />
  ) : null;
}
