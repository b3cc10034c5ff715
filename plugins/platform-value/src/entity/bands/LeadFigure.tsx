import { styled } from '@mui/material/styles';
import type { Period } from 'backstage-plugin-platform-value-common';
import type { ReactNode } from 'react';
import { BulletBar } from '../../charts/BulletBar';
import { useFormat } from '../../format/useFormat';
import { GradeMark } from '../../grades/GradeMark';
import { narrowContainer } from '../../theme/narrow';
import { SecondaryText } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';
import type { Figure } from '../Figure';
import { metricAttribute } from '../useReturnFocus';
import { FigureButton } from './FigureButton';
import { FigureSparkline } from './FigureSparkline';
import { ReadingNote } from './ReadingNote';
import { ReadingValue } from './ReadingValue';

const Lead = styled(FigureButton)({
  display: 'grid',
  alignContent: 'start',
  gap: 8,
  padding: 24,
  height: '100%',
  [narrowContainer]: { padding: 16 },
});

const Value = styled('span')({ ...textStyles.lead });

const Line = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 16,
  alignItems: 'baseline',
});

function LeadBullet({ figure }: { figure: Figure }) {
  const { t, format } = useFormat();
  const { value, unit, currency, interval, target } = figure.reading;
  if (value === undefined || !target) {
    return null;
  }
  const summary = t('tab.chart.bulletWithTarget', {
    title: figure.metric.title,
    value: format.value(value, unit, currency),
    target: format.value(target.value, unit, currency),
  });
  return (
    <BulletBar
      value={value}
      interval={interval}
      target={target.value}
      summary={summary}
    />
  );
}

function LeadRange({ figure }: { figure: Figure }) {
  const { t, format } = useFormat();
  const { interval, target, unit, currency } = figure.reading;
  const parts = [
    interval &&
      t('tab.band.likely', {
        interval: format.interval(interval, unit, currency),
      }),
    target &&
      t('tab.band.target', {
        value: format.value(target.value, unit, currency),
      }),
  ].filter(part => part !== undefined);
  return parts.map(part => (
    <SecondaryText as="span" key={part}>
      {part}
    </SecondaryText>
  ));
}

/** What a lead figure shows otherwise than most; what is absent is shown as usual. */
export interface LeadParts {
  value?: ReactNode;
  /** In the place of the bar. */
  chart?: ReactNode;
  note?: ReactNode;
}

/** The figure a band is led by, with its interval. Opens its Explain. */
export function LeadFigure(props: {
  figure: Figure;
  period: Period;
  timeZone: string;
  parts?: LeadParts;
  onExplain(): void;
}) {
  const { figure, onExplain, parts = {}, ...noteOf } = props;
  const attributes = { [metricAttribute]: figure.metric.id };
  return (
    <Lead
      type="button"
      aria-haspopup="dialog"
      onClick={onExplain}
      {...attributes}
    >
      <span>{figure.metric.title}</span>
      <Line>
        <Value>{parts.value ?? <ReadingValue figure={figure} />}</Value>
        <GradeMark grade={figure.reading.grade} />
      </Line>
      {parts.chart ?? <LeadBullet figure={figure} />}
      <LeadRange figure={figure} />
      <SecondaryText as="span">
        {parts.note ?? <ReadingNote figure={figure} {...noteOf} />}
      </SecondaryText>
      {figure.reading.value === undefined && (
        <SecondaryText as="span">{figure.reading.remedy}</SecondaryText>
      )}
      <FigureSparkline figure={figure} width={240} height={40} />
    </Lead>
  );
}
