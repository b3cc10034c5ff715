import { styled } from '@mui/material/styles';
import type { Stream } from 'backstage-plugin-platform-value-common';
import { ClockIcon } from '../../charts/ClockIcon';
import { useFormat } from '../../format/useFormat';
import { narrowContainer } from '../../theme/narrow';

const Facts = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '112px minmax(0, 1fr) minmax(0, 1fr)',
  columnGap: 16,
  color: theme.palette.text.secondary,
  '& > svg': { marginRight: 4 },
  [narrowContainer]: { display: 'flex', flexWrap: 'wrap' },
}));

const dayMilliseconds = 86_400_000;

/** Sources that are read daily are behind by more than a day at times. */
const freshMilliseconds = 2 * dayMilliseconds;

function Freshness({ stream, now }: { stream: Stream; now: number }) {
  const { t, format } = useFormat();
  const { freshness } = stream;
  if (!freshness) {
    return <span>{t('health.stream.unknownFreshness')}</span>;
  }
  const stale = now - Date.parse(freshness) > freshMilliseconds;
  return stale ? (
    <span>
      <ClockIcon /> {t('health.stream.stale', { day: format.day(freshness) })}
    </span>
  ) : (
    <span>
      {t('health.stream.fresh', { ago: format.distance(freshness, now) })}
    </span>
  );
}

/** How much of a stream is here, as of when, and how much of the time it covers. */
export function StreamFacts({ stream, now }: { stream: Stream; now: number }) {
  const { t, format } = useFormat();
  const { rows: count, freshness, coverage } = stream;
  if (!count && !freshness) {
    return <Facts>{t('health.stream.never')}</Facts>;
  }
  return (
    <Facts>
      <span>
        {t('health.stream.rows', { count, number: format.count(count) })}
      </span>
      <Freshness stream={stream} now={now} />
      <span>
        {coverage === undefined
          ? t('health.stream.unknownCoverage')
          : t('health.stream.coverage', { share: format.percent(coverage) })}
      </span>
    </Facts>
  );
}
