import { styled } from '@mui/material/styles';
import type {
  PeriodQueryInput,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import type { Figure } from '../Figure';
import { CompanionSection } from './CompanionSection';
import { EvidenceSections } from './EvidenceSections';
import { FactList } from './FactList';
import { FormulaSection } from './FormulaSection';
import { Section } from './Section';
import { TrendSection } from './TrendSection';
import { useEvidence } from './useEvidence';
import { useFacts } from './useFacts';
import { ValueSection } from './ValueSection';

const Stack = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 24,
});

/** All there is to know about a figure, from the value down to its rows. */
export function ExplainContent(props: {
  entityRef: string;
  figure: Figure;
  scorecard: Scorecard;
  query: PeriodQueryInput;
  onRowsChange(): void;
}) {
  const { entityRef, figure, scorecard, query, onRowsChange } = props;
  const { t } = useFormat();
  const request = { entityRef, metricId: figure.metric.id, period: query };
  const loaded = useEvidence(request);
  const facts = useFacts(figure, scorecard);
  return (
    <Stack>
      <ValueSection {...{ figure, scorecard }} />
      <TrendSection {...{ figure, scorecard }} />
      <FormulaSection
        figure={figure}
        evidence={loaded.status === 'ready' ? loaded.value.evidence : undefined}
      />
      <Section title={t('explain.facts.title')}>
        <FactList facts={facts} />
      </Section>
      <CompanionSection figure={figure} />
      <EvidenceSections
        {...{ request, figure, scorecard, loaded, onRowsChange }}
      />
    </Stack>
  );
}
