import { styled } from '@mui/material/styles';
import type {
  MetricSummary,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import { useFormat } from '../format/useFormat';
import { GradeMark } from '../grades/GradeMark';
import { SecondaryText } from '../theme/Text';
import { textStyles } from '../theme/textStyles';
import { adoptionCountOf } from './adoption/adoptionCount';
import { ReadingValue } from './bands/ReadingValue';
import { figuresOf, type Figure } from './Figure';

const Line = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 8,
});

const Value = styled('span')({ ...textStyles.value });

/** How often it ships, or the first thing known where that is not asked. */
function firstFigure(figures: Figure[]): Figure | undefined {
  const known = figures.filter(({ reading }) => reading.value !== undefined);
  const efficient = known.filter(
    ({ metric }) => metric.category === 'efficiency',
  );
  return efficient.find(({ metric }) => metric.lead) ?? efficient.at(0);
}

/** A scorecard in two lines: its lead figure, and k of n capabilities. */
export function LeadFigures(props: {
  scorecard: Scorecard;
  metrics: MetricSummary[];
}) {
  const { scorecard, metrics } = props;
  const { t, format } = useFormat();
  const figures = figuresOf(scorecard, metrics);
  const first = firstFigure(figures);
  const count = adoptionCountOf(figures.map(({ reading }) => reading));
  if (!first && !count) {
    return <SecondaryText>{t('adoption.home.noFigures')}</SecondaryText>;
  }
  const notes = [
    first?.metric.title,
    count &&
      t('adoption.home.adoption', {
        adopted: format.count(count.adopted),
        of: format.count(count.of),
      }),
  ].filter(note => note !== undefined);
  return (
    <>
      {first && (
        <Line>
          <Value>
            <ReadingValue figure={first} />
          </Value>
          <GradeMark grade={first.reading.grade} />
        </Line>
      )}
      <SecondaryText as="span">{notes.join(' · ')}</SecondaryText>
    </>
  );
}
