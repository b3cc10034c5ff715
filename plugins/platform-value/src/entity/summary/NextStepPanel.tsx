import { Link } from '@backstage/core-components';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { ActionButton } from '../../theme/ActionButton';
import { useFormat } from '../../format/useFormat';
import { Label } from '../../theme/Label';
import { Text } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';
import type { Figure } from '../Figure';
import type { NextStep } from './chooseNextStep';
import { useDataHealthLink } from './useDataHealthLink';

const Title = styled('p')({ ...textStyles.heading, margin: 0 });

const Step = styled('div')({
  display: 'grid',
  gap: 4,
  paddingTop: 8,
  justifyItems: 'start',
});

interface StepProps {
  figure: Figure;
  timeZone: string;
  onExplain(metricId: string): void;
}

function Collect({ figure }: StepProps) {
  const { t } = useFormat();
  return (
    <Step>
      <Title>{t('tab.next.collect', { title: figure.metric.title })}</Title>
      <Text>{figure.reading.remedy}</Text>
    </Step>
  );
}

function OffTarget({ figure, onExplain }: StepProps) {
  const { t, format } = useFormat();
  const { metric, reading } = figure;
  return (
    <Step>
      <Title>{t('tab.next.offTarget', { title: metric.title })}</Title>
      <Text>
        {reading.target &&
          t('tab.next.offTargetBody', {
            value: format.reading(reading),
            target: format.target(reading.target, metric),
          })}
      </Text>
      <ActionButton onClick={() => onExplain(metric.id)}>
        {t('tab.next.explain')}
      </ActionButton>
    </Step>
  );
}

function Stale({ figure, timeZone }: StepProps) {
  const { t, format } = useFormat();
  const link = useDataHealthLink();
  const { freshness } = figure.reading;
  return (
    <Step>
      <Title>{t('tab.next.stale', { title: figure.metric.title })}</Title>
      {freshness && (
        <Text>
          {t('tab.next.staleBody', { day: format.day(freshness, timeZone) })}
        </Text>
      )}
      {link && (
        <Text>
          <Link to={link}>{t('tab.next.dataHealth')}</Link>
        </Text>
      )}
    </Step>
  );
}

const bodies = { collect: Collect, 'off-target': OffTarget, stale: Stale };

function NothingToDo({ children }: { children: ReactNode }) {
  return (
    <Step>
      <Text>{children}</Text>
    </Step>
  );
}

/** The one next step, or that there is none. */
export function NextStepPanel(props: {
  step: NextStep;
  timeZone: string;
  onExplain(metricId: string): void;
}) {
  const { step, ...rest } = props;
  const { t } = useFormat();
  if (step.kind === 'none') {
    return null;
  }
  const Body = 'figure' in step ? bodies[step.kind] : undefined;
  return (
    <section>
      <Label>{t('tab.next.title')}</Label>
      {'figure' in step && Body && <Body figure={step.figure} {...rest} />}
      {step.kind === 'all-met' && (
        <NothingToDo>{t('tab.next.allMet')}</NothingToDo>
      )}
      {step.kind === 'no-targets' && (
        <NothingToDo>{t('tab.next.noTargets')}</NothingToDo>
      )}
    </section>
  );
}
