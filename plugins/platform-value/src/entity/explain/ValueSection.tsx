import { styled } from '@mui/material/styles';
import type { Scorecard } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { GradeMark } from '../../grades/GradeMark';
import { SecondaryText, Text } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';
import { ReadingNote } from '../bands/ReadingNote';
import { ReadingValue } from '../bands/ReadingValue';
import type { Figure } from '../Figure';

const Block = styled('div')({ display: 'grid', gap: 8 });

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  columnGap: 16,
});

const Value = styled('span')({ ...textStyles.lead });

function TargetLine({
  figure,
  timeZone,
}: {
  figure: Figure;
  timeZone: string;
}) {
  const { t, format } = useFormat();
  const { target } = figure.reading;
  if (!target) {
    return <SecondaryText>{t('words.grade.no-target')}</SecondaryText>;
  }
  return (
    <SecondaryText>
      {t('explain.target')}:{' '}
      {t('explain.targetSince', {
        target: format.target(target, figure.metric),
        origin: t(`explain.origin.${target.origin}`),
        day: format.date(target.since, timeZone),
      })}
    </SecondaryText>
  );
}

/** The figure itself, what became of it, and what is missing. */
export function ValueSection(props: { figure: Figure; scorecard: Scorecard }) {
  const { figure, scorecard } = props;
  const { metric, reading } = figure;
  const { period, timeZone } = scorecard;
  return (
    <Block>
      <Text>{metric.question}</Text>
      <Line>
        <Value>
          <ReadingValue figure={figure} />
        </Value>
        <GradeMark grade={reading.grade} />
        <Text as="span">
          <ReadingNote {...{ figure, period, timeZone }} />
        </Text>
      </Line>
      <TargetLine figure={figure} timeZone={timeZone} />
      {reading.state !== 'measured' && <Text>{reading.remedy}</Text>}
    </Block>
  );
}
