import { styled } from '@mui/material/styles';
import type { PeriodQueryInput } from 'backstage-plugin-platform-value-common';
import { ActionButton } from '../theme/ActionButton';
import { useFormat } from '../format/useFormat';
import { LoadFailed } from '../load/LoadFailed';
import { Ground } from '../theme/Ground';
import { Surface } from '../theme/Surface';
import { Text } from '../theme/Text';
import { ScorecardSkeleton } from './ScorecardSkeleton';
import { ScorecardView } from './ScorecardView';
import { usePeriod } from './usePeriod';
import { useScorecard } from './useScorecard';

const Content = styled('div')({ padding: '24px 0 40px' });

const Malformed = styled(Surface)({
  display: 'grid',
  gap: 8,
  padding: 16,
  justifyItems: 'start',
});

function MalformedPeriod(props: { message: string; onReset(): void }) {
  const { t } = useFormat();
  return (
    <Malformed role="alert">
      <Text>{t('tab.period.malformed')}</Text>
      <Text>{props.message}</Text>
      <ActionButton variant="outlined" onClick={props.onReset}>
        {t('tab.period.reset', { days: '90' })}
      </ActionButton>
    </Malformed>
  );
}

function LoadedScorecard(props: {
  entityRef: string;
  query: PeriodQueryInput;
  onPeriodChange(query: PeriodQueryInput): void;
}) {
  const { entityRef, query, onPeriodChange } = props;
  const loaded = useScorecard(entityRef, query);
  switch (loaded.status) {
    case 'loading':
      return <ScorecardSkeleton />;
    case 'failed':
      return <LoadFailed error={loaded.error} onRetry={loaded.retry} />;
    default:
      return (
        <ScorecardView
          {...loaded.value}
          {...{ entityRef, query, onPeriodChange }}
          onRowsChange={loaded.reload}
        />
      );
  }
}

/** The Platform value tab of whatever the ref names. */
export function ScorecardTab({ entityRef }: { entityRef: string }) {
  const { period, setPeriod } = usePeriod();
  return (
    <Ground>
      <Content>
        {period.ok ? (
          <LoadedScorecard
            entityRef={entityRef}
            query={period.query}
            onPeriodChange={setPeriod}
          />
        ) : (
          <MalformedPeriod
            message={period.message}
            onReset={() => setPeriod({})}
          />
        )}
      </Content>
    </Ground>
  );
}
