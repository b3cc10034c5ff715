import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { describeError } from '../../api/describeError';
import { useNow } from '../../clock/useNow';
import { useFormat } from '../../format/useFormat';
import { LoadFailed } from '../../load/LoadFailed';
import { Ground } from '../../theme/Ground';
import { Text } from '../../theme/Text';
import { SourceSection } from './SourceSection';
import { useSources } from './useSources';

const Stack = styled('div')({
  display: 'grid',
  gap: 40,
  // in line with the frame's own heading
  padding: '16px 20px 40px',
});

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
  return (
    <>
      {error !== undefined && (
        <Text role="alert">
          {t('health.lost', { message: describeError(error) })}
        </Text>
      )}
      {sources.length === 0 && <NoSource />}
      {sources.map(source => (
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
  const { t } = useFormat();
  return (
    <Ground>
      <Stack>
        <Text>{t('health.intro')}</Text>
        <Body />
      </Stack>
    </Ground>
  );
}
