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
    gridTemplateAreas: '"value trend" "note grade"',
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
          <span>
            {figure.metric.title}{' '}
            <Value>
              <ReadingValue figure={figure} />
            </Value>
          </span>
          <Cell area="trend">
            <FigureSparkline figure={figure} />
          </Cell>
          <Cell area="note">
            <SecondaryText as="span">
              <ReadingNote {...{ figure, period, timeZone }} />
            </SecondaryText>
          </Cell>
          <Cell area="grade">
            <GradeMark grade={figure.reading.grade} />
          </Cell>
        </li>
      ))}
    </List>
  );
}
