import { styled } from '@mui/material/styles';
import type { Stream } from 'backstage-plugin-platform-value-common';
import { narrowContainer } from '../../theme/narrow';
import { figures, textStyles } from '../../theme/textStyles';
import { BackfillProgress } from './BackfillProgress';
import { SourceStateMark } from './SourceStateMark';
import { StreamFacts } from './StreamFacts';
import { StreamNotes } from './StreamNotes';

const Row = styled('li')(({ theme }) => ({
  ...textStyles.text,
  ...figures,
  display: 'grid',
  gridTemplateColumns: 'minmax(120px, 1fr) 168px minmax(0, 3fr)',
  columnGap: 16,
  rowGap: 8,
  alignItems: 'start',
  padding: '10px 24px',
  borderTop: `1px solid ${theme.palette.divider}`,
  '&:first-of-type': { borderTop: 0 },
  [narrowContainer]: {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    padding: '12px 16px',
    '& > div': { gridColumn: '1 / -1' },
  },
}));

const Told = styled('div')({ display: 'grid', gap: 12 });

/** One kind of facts of a source, and how far it is. */
export function StreamRow(props: {
  stream: Stream;
  parts(count: number): string;
  /** Whether its error is told here, and not for several streams at once. */
  withError: boolean;
  now: number;
}) {
  const { stream, parts, withError, now } = props;
  return (
    <Row>
      <span>{stream.title}</span>
      <SourceStateMark state={stream.state} />
      <Told>
        <StreamFacts stream={stream} now={now} />
        {stream.state === 'backfilling' && (
          <BackfillProgress stream={stream} parts={parts} now={now} />
        )}
        <StreamNotes {...{ stream, parts, withError, now }} />
      </Told>
    </Row>
  );
}
