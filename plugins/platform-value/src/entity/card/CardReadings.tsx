import { styled } from '@mui/material/styles';
import type { Scorecard } from 'backstage-plugin-platform-value-common';
import { GradeMark } from '../../grades/GradeMark';
import { SecondaryText } from '../../theme/Text';
import { figures as tabular, textStyles } from '../../theme/textStyles';
import { FigureSparkline } from '../bands/FigureSparkline';
import { ReadingNote } from '../bands/ReadingNote';
import { ReadingValue } from '../bands/ReadingValue';
import type { Figure } from '../Figure';

const List = styled('ul')(({ theme }) => ({
  ...textStyles.text,
  ...tabular,
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 120px',
    gridTemplateAreas: '"name trend" "value grade"',
    columnGap: 16,
    alignItems: 'center',
    padding: '8px 0',
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

const Cell = styled('span', {
  shouldForwardProp: name => name !== 'area',
})<{ area: string }>(({ area }) => ({
  gridArea: area,
  display: 'flex',
}));

const Reading = styled('span')({
  gridArea: 'value',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  columnGap: 8,
});

const Value = styled('span')({ ...textStyles.value });

/** A few readings as name, value, sparkline and grade. */
export function CardReadings(props: {
  figures: Figure[];
  scorecard: Scorecard;
}) {
  const { period, timeZone } = props.scorecard;
  return (
    <List>
      {props.figures.map(figure => (
        <li key={figure.metric.id}>
          <Cell area="name">{figure.metric.title}</Cell>
          <Reading>
            <Value>
              <ReadingValue figure={figure} />
            </Value>
            <SecondaryText as="span">
              <ReadingNote {...{ figure, period, timeZone }} />
            </SecondaryText>
          </Reading>
          <Cell area="trend">
            <FigureSparkline figure={figure} />
          </Cell>
          <Cell area="grade">
            <GradeMark grade={figure.reading.grade} />
          </Cell>
        </li>
      ))}
    </List>
  );
}
