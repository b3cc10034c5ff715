import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import type { Source } from 'backstage-plugin-platform-value-common';
import { describeError } from '../../api/describeError';
import { useNow } from '../../clock/useNow';
import { useFormat } from '../../format/useFormat';
import { LoadFailed } from '../../load/LoadFailed';
import { Ground } from '../../theme/Ground';
import { SecondaryText, Text } from '../../theme/Text';
import { lineLength, textStyles } from '../../theme/textStyles';
import { SourceSection } from './SourceSection';
import { byUrgency } from './urgency';
import { useHealthSentence } from './useHealthSentence';
import { useSources } from './useSources';

const Stack = styled('div')({
  display: 'grid',
  gap: 40,
  // in line with the frame's own heading
  padding: '16px 20px 40px',
});

const Lead = styled('div')({ display: 'grid', gap: 8 });

const Sentence = styled('p')({
  ...textStyles.sentence,
  margin: 0,
  maxWidth: lineLength,
});

function Together({ sources }: { sources: Source[] }) {
  const { t } = useFormat();
  const sentence = useHealthSentence(sources);
  return (
    <Lead>
      <Sentence>{sentence}</Sentence>
      <SecondaryText>{t('health.intro')}</SecondaryText>
    </Lead>
  );
}

function NoSource() {
  const { t } = useFormat();
  return (
    <div>
      <Text>{t('health.empty.title')}</Text>
      <Text>{t('health.empty.body')}</Text>
    </div>
  );
}

function Body() {
  const { sources, error, reload } = useSources();
  const { t } = useFormat();
  const now = useNow(10_000);
  if (!sources) {
    return error === undefined ? (
      <div role="status" aria-label={t('words.loading')}>
        <Skeleton variant="rounded" animation={false} height={320} />
      </div>
    ) : (
      <LoadFailed error={error} onRetry={reload} />
    );
  }
  const ordered = byUrgency(sources);
  return (
    <>
      {error !== undefined && (
        <Text role="alert">
          {t('health.lost', { message: describeError(error) })}
        </Text>
      )}
      {ordered.length ? <Together sources={ordered} /> : <NoSource />}
      {ordered.map(source => (
        <SourceSection
          key={source.id}
          source={source}
          now={now}
          onRefreshed={reload}
        />
      ))}
    </>
  );
}

/** Data health: each source, live. */
export function SourcesPage() {
  return (
    <Ground>
      <Stack>
        <Body />
      </Stack>
    </Ground>
  );
}
