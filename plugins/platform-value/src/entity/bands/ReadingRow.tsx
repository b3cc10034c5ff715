import { styled } from '@mui/material/styles';
import type { Period } from 'backstage-plugin-platform-value-common';
import { GradeMark } from '../../grades/GradeMark';
import { narrowContainer } from '../../theme/narrow';
import { textStyles } from '../../theme/textStyles';
import type { Figure } from '../Figure';
import { metricAttribute } from '../useReturnFocus';
import { FigureButton } from './FigureButton';
import { FigureSparkline } from './FigureSparkline';
import { ReadingNote, tellsState } from './ReadingNote';
import { ReadingValue } from './ReadingValue';

const Row = styled(FigureButton)({
  display: 'grid',
  gridTemplateColumns:
    'minmax(136px, 5fr) minmax(96px, 3fr) minmax(136px, 5fr) 120px 96px',
  gridTemplateAreas: '"name value note trend grade"',
  columnGap: 16,
  alignItems: 'center',
  minHeight: 40,
  padding: '4px 16px',
  '@media (pointer: coarse)': { minHeight: 48 },
  [narrowContainer]: {
    gridTemplateColumns: '1fr 120px',
    gridTemplateAreas: '"value trend" "name grade" "note note"',
    rowGap: 2,
    padding: '8px 16px',
  },
});

const Name = styled('span')({ gridArea: 'name' });

const Value = styled('span')({ gridArea: 'value', ...textStyles.value });

const Note = styled('span', {
  shouldForwardProp: name => name !== 'ofState',
})<{ ofState: boolean }>(({ theme, ofState }) => ({
  gridArea: 'note',
  color: theme.palette.text.secondary,
  [narrowContainer]: ofState ? {} : { display: 'none' },
}));

const Trend = styled('span')({ gridArea: 'trend', display: 'flex' });

const Grade = styled('span')({ gridArea: 'grade', display: 'flex' });

/** One figure of a band in one line; opens its Explain. */
export function ReadingRow(props: {
  figure: Figure;
  period: Period;
  timeZone: string;
  onExplain(): void;
}) {
  const { figure, period, timeZone, onExplain } = props;
  const attributes = { [metricAttribute]: figure.metric.id };
  return (
    <Row
      type="button"
      aria-haspopup="dialog"
      onClick={onExplain}
      {...attributes}
    >
      <Name>{figure.metric.title}</Name>
      <Value>
        <ReadingValue figure={figure} />
      </Value>
      <Note ofState={tellsState(figure)}>
        <ReadingNote figure={figure} period={period} timeZone={timeZone} />
      </Note>
      <Trend>
        <FigureSparkline figure={figure} />
      </Trend>
      <Grade>
        <GradeMark grade={figure.reading.grade} />
      </Grade>
    </Row>
  );
}
