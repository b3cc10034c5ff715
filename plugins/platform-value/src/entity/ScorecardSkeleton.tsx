import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useFormat } from '../format/useFormat';

const Stack = styled('div')({ display: 'grid', gap: 24 });

/** As high as what it stands for, so that nothing jumps when it comes. */
const heights = [32, 232, 400, 56, 56, 56];

/** The place of a scorecard that is on its way. */
export function ScorecardSkeleton() {
  const { t } = useFormat();
  return (
    <Stack role="status" aria-label={t('words.loading')}>
      {heights.map((height, index) => (
        <Skeleton
          key={index}
          variant="rounded"
          animation={false}
          height={height}
        />
      ))}
    </Stack>
  );
}
