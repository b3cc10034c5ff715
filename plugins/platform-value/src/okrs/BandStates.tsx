import Skeleton from '@mui/material/Skeleton';
import { describeError } from '../api/describeError';
import { BandFrame } from '../entity/bands/BandFrame';
import { useFormat } from '../format/useFormat';
import { LoadFailed } from '../load/LoadFailed';
import { Text } from '../theme/Text';
import { isNotAllowed } from './isNotAllowed';

/** The band while its key results are asked for. */
export function LoadingBand() {
  const { t } = useFormat();
  return (
    <BandFrame title={t('tab.band.objectives')} verdict="">
      <div role="status" aria-label={t('words.loading')}>
        <Skeleton variant="rounded" animation={false} height={120} />
      </div>
    </BandFrame>
  );
}

/** The band of who may not see objectives, or whose question failed. */
export function FailedBand(props: { error: unknown; onRetry(): void }) {
  const { error, onRetry } = props;
  const { t } = useFormat();
  const hidden = isNotAllowed(error);
  return (
    <BandFrame
      title={t('tab.band.objectives')}
      verdict={hidden ? t('words.state.hidden') : ''}
      foldedWhenNarrow={hidden}
    >
      {hidden ? (
        <Text sx={{ color: 'text.secondary' }}>{describeError(error)}</Text>
      ) : (
        <LoadFailed error={error} onRetry={onRetry} />
      )}
    </BandFrame>
  );
}
