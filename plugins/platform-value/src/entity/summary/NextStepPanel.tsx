import { Link } from '@backstage/core-components';
import type { ReactNode } from 'react';
import { ActionButton } from '../../theme/ActionButton';
import { useFormat } from '../../format/useFormat';
import { Label } from '../../theme/Label';
import { Text } from '../../theme/Text';
import type { Figure } from '../Figure';
import type { CapabilityContext } from '../adoption/CapabilityContext';
import { AdoptStep } from './AdoptStep';
import type { PageStep } from './chooseNextStep';
import { Step, StepTitle } from './Step';
import { useDataHealthLink } from './useDataHealthLink';

interface StepProps {
  figure: Figure;
  timeZone: string;
  onExplain(metricId: string): void;
}

function Collect({ figure }: StepProps) {
  const { t } = useFormat();
  return (
    <Step>
      <StepTitle>
        {t('tab.next.collect', { title: figure.metric.title })}
      </StepTitle>
      <Text>{figure.reading.remedy}</Text>
    </Step>
  );
}

function OffTarget({ figure, onExplain }: StepProps) {
  const { t, format } = useFormat();
  const { metric, reading } = figure;
  return (
    <Step>
      <StepTitle>{t('tab.next.offTarget', { title: metric.title })}</StepTitle>
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
      <StepTitle>
        {t('tab.next.stale', { title: figure.metric.title })}
      </StepTitle>
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
  step: PageStep;
  context: CapabilityContext;
  onExplain(metricId: string): void;
}) {
  const { step, context, onExplain } = props;
  const rest = { timeZone: context.timeZone, onExplain };
  const { t } = useFormat();
  if (step.kind === 'none') {
    return null;
  }
  const Body = 'figure' in step ? bodies[step.kind] : undefined;
  return (
    <section aria-label={t('tab.next.title')}>
      <Label>{t('tab.next.title')}</Label>
      {step.kind === 'adopt' && <AdoptStep {...step} context={context} />}
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
