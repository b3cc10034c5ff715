import { useApi } from '@backstage/frontend-plugin-api';
import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { describeError } from '../../api/describeError';
import { platformValueApiRef } from '../../api/platformValueApi';
import { useFormat } from '../../format/useFormat';
import { useFocusOnArrival } from '../../okrs/useFocusOnArrival';
import { ActionButton } from '../../theme/ActionButton';
import { Text } from '../../theme/Text';

const Question = styled('div')({
  display: 'grid',
  gap: 8,
  marginTop: 8,
});

const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 16 });

function CloseQuestion(props: {
  name: string;
  message: string | undefined;
  onClose(): void;
  onKeep(): void;
}) {
  const { name, message, onClose, onKeep } = props;
  const { t } = useFormat();
  const first = useFocusOnArrival<HTMLButtonElement>();
  return (
    <Question role="group" aria-label={name}>
      <Text>{t('surveys.close.ask')}</Text>
      <Buttons>
        <ActionButton ref={first} variant="outlined" onClick={onKeep}>
          {t('surveys.close.no')}
        </ActionButton>
        <ActionButton onClick={onClose}>{t('surveys.close.yes')}</ActionButton>
      </Buttons>
      {message && <Text role="alert">{message}</Text>}
    </Question>
  );
}

/** Closes a wave before its day, and asks in place before it does: it can not be opened again. */
export function CloseWave(props: {
  id: string;
  platformTitle: string;
  onClosed(): Promise<void>;
}) {
  const { id, platformTitle, onClosed } = props;
  const { surveys } = useApi(platformValueApiRef);
  const { t } = useFormat();
  const opener = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const [message, setMessage] = useState<string>();
  const name = t('surveys.close.of', { platform: platformTitle });
  const keep = () => {
    setAsking(false);
    setMessage(undefined);
    opener.current?.focus();
  };
  const close = async () => {
    try {
      await surveys.closeSurvey(id);
    } catch (error) {
      setMessage(describeError(error));
      return;
    }
    await onClosed();
  };
  return (
    <div>
      <ActionButton
        ref={opener}
        variant="outlined"
        aria-label={name}
        aria-expanded={asking}
        onClick={() => setAsking(true)}
      >
        {t('surveys.close.button')}
      </ActionButton>
      {asking && (
        <CloseQuestion {...{ name, message }} onClose={close} onKeep={keep} />
      )}
    </div>
  );
}
