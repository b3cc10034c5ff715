import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { useFormat } from '../format/useFormat';
import { ActionButton } from '../theme/ActionButton';
import { SecondaryText, Text } from '../theme/Text';
import { useFocusOnArrival } from './useFocusOnArrival';
import { useUnlink } from './useUnlink';

const Corner = styled('div')({
  gridArea: 'unlink',
  display: 'flex',
  justifyContent: 'end',
});

const Question = styled('div')({
  gridArea: 'more',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 16,
  rowGap: 4,
});

const Origin = styled(SecondaryText)({ gridArea: 'more' });

/** Where the link of an entity's description is changed, which we never edit. */
export function AnnotationNote() {
  const { t } = useFormat();
  return <Origin>{t('okrs.origin.annotation')}</Origin>;
}

/** Asks before a link is taken away. */
function UnlinkQuestion(props: {
  title: string;
  message?: string;
  onUnlink(): void;
  onKeep(): void;
}) {
  const { title, message, onUnlink, onKeep } = props;
  const { t } = useFormat();
  const first = useFocusOnArrival<HTMLButtonElement>();
  return (
    <Question role="group" aria-label={t('okrs.band.unlinkOf', { title })}>
      <Text as="span">{t('okrs.band.unlinkAsk', { title })}</Text>
      <ActionButton ref={first} variant="outlined" onClick={onUnlink}>
        {t('okrs.band.unlink')}
      </ActionButton>
      <ActionButton onClick={onKeep}>{t('okrs.band.unlinkNo')}</ActionButton>
      {message && <Text role="alert">{message}</Text>}
    </Question>
  );
}

/** Takes a link away, and asks in place before it does. */
export function UnlinkPart(props: {
  entityRef: string;
  keyResultId: string;
  title: string;
  onUnlinked(): Promise<void>;
}) {
  const { entityRef, keyResultId, title, onUnlinked } = props;
  const { t } = useFormat();
  const opener = useRef<HTMLButtonElement>(null);
  const unlinking = useUnlink({ entityRef, keyResultId }, onUnlinked);
  const keep = () => {
    unlinking.keep();
    opener.current?.focus();
  };
  return (
    <>
      <Corner>
        <ActionButton
          ref={opener}
          aria-label={t('okrs.band.unlinkOf', { title })}
          aria-expanded={unlinking.asking}
          onClick={unlinking.ask}
        >
          {t('okrs.band.unlink')}
        </ActionButton>
      </Corner>
      {unlinking.asking && (
        <UnlinkQuestion
          title={title}
          message={unlinking.message}
          onUnlink={unlinking.unlink}
          onKeep={keep}
        />
      )}
    </>
  );
}
