import { styled } from '@mui/material/styles';
import type { Stream } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { narrowContainer } from '../../theme/narrow';
import { SecondaryText } from '../../theme/Text';
import { figures, textStyles } from '../../theme/textStyles';
import { ProblemItem } from './ProblemItem';
import { ProgressBar } from './ProgressBar';
import { SourceStateMark } from './SourceStateMark';

const Row = styled('li')(({ theme }) => ({
  ...textStyles.text,
  ...figures,
  display: 'grid',
  gridTemplateColumns: 'minmax(120px, 1fr) 168px minmax(0, 3fr)',
  columnGap: 16,
  rowGap: 8,
  alignItems: 'start',
  padding: '12px 24px',
  borderTop: `1px solid ${theme.palette.divider}`,
  [narrowContainer]: {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    padding: '12px 16px',
    '& > div': { gridColumn: '1 / -1' },
  },
}));

const Facts = styled('div')({ display: 'grid', gap: 8 });

const FactLine = styled(SecondaryText)({ lineHeight: '1.25rem' });

const Progress = styled('div')({ display: 'grid', gap: 4, paddingTop: 6 });

function useStreamFacts(stream: Stream, now: number): string[] {
  const { t, format } = useFormat();
  const { rows, freshness, coverage, unmapped, failing } = stream;
  const counted = (count: number) => ({ count, number: format.count(count) });
  return [
    t('health.stream.rows', counted(rows)),
    freshness
      ? t('health.stream.fresh', { ago: format.distance(freshness, now) })
      : t('health.stream.never'),
    coverage !== undefined &&
      t('health.stream.coverage', { share: format.percent(coverage) }),
    unmapped > 0 && t('health.stream.unmapped', counted(unmapped)),
    failing > 0 && t('health.stream.failing', counted(failing)),
  ].filter(fact => fact !== false);
}

function Backfill({ stream, now }: { stream: Stream; now: number }) {
  const { t, format } = useFormat();
  const { done, total, eta } = stream.backfill;
  const text = t('health.stream.progress', {
    done: format.count(done),
    total: format.count(total),
  });
  const when =
    eta && t('health.stream.done', { when: format.distance(eta, now) });
  return (
    <Progress>
      <ProgressBar
        label={t('health.stream.progressLabel', { title: stream.title })}
        {...{ text, done, total }}
      />
      <SecondaryText>{[text, when].filter(Boolean).join(' · ')}</SecondaryText>
    </Progress>
  );
}

/** One kind of facts of a source, and how far it is. */
export function StreamRow(props: { stream: Stream; now: number }) {
  const { stream, now } = props;
  const facts = useStreamFacts(stream, now);
  return (
    <Row>
      <span>{stream.title}</span>
      <SourceStateMark state={stream.state} />
      <Facts>
        {stream.state === 'backfilling' && (
          <Backfill stream={stream} now={now} />
        )}
        <FactLine>{facts.join(' · ')}</FactLine>
        {stream.lastError && (
          <ProblemItem problem={stream.lastError} now={now} />
        )}
      </Facts>
    </Row>
  );
}
