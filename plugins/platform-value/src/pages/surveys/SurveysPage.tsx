import { useApi } from '@backstage/frontend-plugin-api';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import type { Survey } from 'backstage-plugin-platform-value-common';
import { useRef, useState } from 'react';
import { platformValueApiRef } from '../../api/platformValueApi';
import { useFormat } from '../../format/useFormat';
import { LoadFailed } from '../../load/LoadFailed';
import { useLoaded } from '../../load/useLoaded';
import { isNotAllowed } from '../../okrs/isNotAllowed';
import { Ground } from '../../theme/Ground';
import { Text } from '../../theme/Text';
import { HiddenSurveys } from './HiddenSurveys';
import { NewWaveDrawer } from './NewWaveDrawer';
import { Waves } from './Waves';

const Stack = styled('div')({
  display: 'grid',
  gap: 24,
  // in line with the frame's own heading
  padding: '16px 20px 40px',
});

const Note = styled(Text)({
  '&:empty': { display: 'none' },
  '&:focus': { outline: 0 },
});

function Loading() {
  const { t } = useFormat();
  return (
    <div role="status" aria-label={t('words.loading')}>
      <Skeleton variant="rounded" animation={false} height={320} />
    </div>
  );
}

function useSurveys() {
  const api = useApi(platformValueApiRef);
  const loaded = useLoaded(() => api.surveys.listSurveys(), 'surveys');
  const platforms = useLoaded(() => api.listPlatforms(), 'platforms');
  const reload = async () => {
    await (loaded.status === 'ready' && loaded.reload());
  };
  return { loaded, platforms, reload };
}

/** What was done last, in words; `tell` says it, and `tellAndFocus` where what had the focus is gone. */
function useNote() {
  const element = useRef<HTMLParagraphElement>(null);
  const [words, setWords] = useState('');
  return {
    words,
    element,
    tell: setWords,
    tellAndFocus: (said: string) => {
      setWords(said);
      setTimeout(() => element.current?.focus());
    },
  };
}

function Page() {
  const { loaded, platforms, reload } = useSurveys();
  const { t, format } = useFormat();
  const [opening, setOpening] = useState(false);
  const note = useNote();
  const onOpened = async ({ closesAt }: Survey) => {
    await reload();
    setOpening(false);
    note.tell(t('surveys.create.done', { moment: format.moment(closesAt) }));
  };
  const onClosed = async () => {
    await reload();
    note.tellAndFocus(t('surveys.close.done'));
  };
  return (
    <Stack>
      <Note ref={note.element} role="status" tabIndex={-1}>
        {note.words}
      </Note>
      {loaded.status === 'loading' && <Loading />}
      {loaded.status === 'failed' &&
        (isNotAllowed(loaded.error) ? (
          <HiddenSurveys error={loaded.error} />
        ) : (
          <LoadFailed error={loaded.error} onRetry={loaded.retry} />
        ))}
      {loaded.status === 'ready' && (
        <Waves
          list={loaded.value}
          platforms={platforms.status === 'ready' ? platforms.value : []}
          onOpen={() => setOpening(true)}
          onClosed={onClosed}
        />
      )}
      {opening && (
        <NewWaveDrawer
          {...{ platforms, onOpened }}
          onClose={() => setOpening(false)}
        />
      )}
    </Stack>
  );
}

/** What people think of the platforms, wave by wave. */
export function SurveysPage() {
  return (
    <Ground>
      <Page />
    </Ground>
  );
}
