import { styled } from '@mui/material/styles';
import type {
  Category,
  PeriodQueryInput,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import { useRef } from 'react';
import { AdoptionBand } from './adoption/AdoptionBand';
import { useCapabilityContext } from './adoption/useCapabilityContext';
import { WhyNotDialog } from './adoption/WhyNotDialog';
import { Band } from './bands/Band';
import { ComingBand } from './bands/ComingBand';
import { ExplainDrawer } from './explain/ExplainDrawer';
import type { Figure } from './Figure';
import { ScorecardHeader } from './header/ScorecardHeader';
import { ObjectivesBand } from '../okrs/ObjectivesBand';
import { SummarySection } from './summary/SummarySection';
import { SurveyInvitation } from '../surveys/SurveyInvitation';
import { narrowContainer, narrowScreen } from '../theme/narrow';
import { useExplain } from './useExplain';
import { useReturnFocus } from './useReturnFocus';

const Stack = styled('div')({
  display: 'grid',
  gap: 24,
  '&:focus': { outline: 0 },
});

const Bands = styled('div')({
  display: 'grid',
  gap: 40,
  marginTop: 16,
  [narrowContainer]: { gap: 24, marginTop: 0 },
  [narrowScreen]: { gap: 0 },
});

const plainBands: Category[] = ['efficiency', 'outcome'];

function CategoryBand(props: {
  id: Category;
  scorecard: Scorecard;
  figures: Figure[];
  onExplain(metricId: string): void;
}) {
  const { id, scorecard, figures, onExplain } = props;
  const category = scorecard.categories.find(one => one.id === id);
  const own = figures.filter(({ metric }) => metric.category === id);
  return category && own.length ? (
    <Band {...{ category, figures: own, scorecard, onExplain }} />
  ) : (
    <ComingBand id={id} />
  );
}

/** A scorecard as the tab shows it, with the drawer that explains a figure. */
export function ScorecardView(props: {
  entityRef: string;
  scorecard: Scorecard;
  figures: Figure[];
  query: PeriodQueryInput;
  onPeriodChange(query: PeriodQueryInput): void;
  onRowsChange(): void;
}) {
  const { entityRef, scorecard, figures, query } = props;
  const explain = useExplain();
  const container = useRef<HTMLDivElement>(null);
  useReturnFocus(container, explain.metricId);
  const { context, asked } = useCapabilityContext({
    ...{ scorecard, query, container },
    onChange: props.onRowsChange,
  });
  return (
    <Stack ref={container} tabIndex={-1}>
      <ScorecardHeader
        {...{ scorecard, figures, query }}
        onPeriodChange={props.onPeriodChange}
      />
      <SummarySection
        {...{ scorecard, figures, context }}
        onExplain={explain.open}
      />
      <Bands>
        <AdoptionBand
          {...{ scorecard, figures, context }}
          onExplain={explain.open}
        />
        {plainBands.map(id => (
          <CategoryBand
            key={id}
            {...{ id, scorecard, figures }}
            onExplain={explain.open}
          />
        ))}
        <ObjectivesBand
          entityRef={entityRef}
          keyResults={scorecard.keyResults}
          onChanged={props.onRowsChange}
        />
        <SurveyInvitation />
      </Bands>
      {asked && <WhyNotDialog key={asked.capability.id} {...asked} />}
      {explain.metricId && (
        <ExplainDrawer
          metricId={explain.metricId}
          {...{ entityRef, scorecard, figures, query }}
          onClose={explain.close}
          onRowsChange={props.onRowsChange}
        />
      )}
    </Stack>
  );
}
