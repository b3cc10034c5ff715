import { styled } from '@mui/material/styles';
import type { Stream } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { SecondaryText } from '../../theme/Text';
import { ProgressBar } from './ProgressBar';

const Progress = styled('div')({ display: 'grid', gap: 4, maxWidth: 480 });

const dayMilliseconds = 86_400_000;

function useTimeLeft(eta: string | undefined, now: number): string {
  const { t, format } = useFormat();
  if (!eta) {
    return t('health.backfill.unknown');
  }
  const left = Date.parse(eta) - now;
  if (left <= 0) {
    return t('health.backfill.overdue');
  }
  if (left > dayMilliseconds) {
    return t('health.backfill.doneAt', { time: format.clock(eta, now) });
  }
  const duration = format.roughly(left / 1000);
  return duration
    ? t('health.backfill.left', { duration })
    : t('health.backfill.nearlyDone');
}

/** How far the history of a stream is read, and how long that still takes. */
export function BackfillProgress(props: {
  stream: Stream;
  parts(count: number): string;
  now: number;
}) {
  const { stream, parts, now } = props;
  const { t, format } = useFormat();
  const { done, total, eta } = stream.backfill;
  const timeLeft = useTimeLeft(eta, now);
  const text = t('health.backfill.progress', {
    done: format.count(done),
    parts: parts(total),
  });
  return (
    <Progress>
      <ProgressBar
        label={t('health.backfill.label', { title: stream.title })}
        {...{ text, done, total }}
      />
      <SecondaryText>{`${text} · ${timeLeft}`}</SecondaryText>
    </Progress>
  );
}
