import type {
  CategoryReadings,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import { useId, useState } from 'react';
import { LoadFailed } from '../../load/LoadFailed';
import { Band } from '../bands/Band';
import { ComingBand } from '../bands/ComingBand';
import type { Figure } from '../Figure';
import { capabilityAdoption } from './adoptionCount';
import type { CapabilityContext } from './CapabilityContext';
import { CapabilityGlance } from './CapabilityGlance';
import { CapabilityList } from './CapabilityList';
import { useAdoptionLead } from './useAdoptionLead';

/** Whether no capability is declared for what this is, so that no figure can say anything. */
function nothingApplies(figures: Figure[], { adoption }: CapabilityContext) {
  const lead = figures.find(({ metric }) => metric.id === capabilityAdoption);
  return (
    !adoption.capabilities.length &&
    lead?.reading.state === 'not-applicable' &&
    lead.reading.reason !== 'hidden' &&
    figures.every(({ reading }) => reading.value === undefined)
  );
}

function FilledBand(props: {
  category: CategoryReadings;
  figures: Figure[];
  scorecard: Scorecard;
  context: CapabilityContext;
  onExplain(metricId: string): void;
}) {
  const { context, ...band } = props;
  const { capabilities, failure } = context.adoption;
  const [open, setOpen] = useState(false);
  const listId = useId();
  const lead = useAdoptionLead(
    props.figures.find(({ metric }) => metric.id === capabilityAdoption),
    capabilities,
  );
  return (
    <Band
      {...band}
      leadParts={lead}
      aboveRows={
        <>
          {capabilities.length > 0 && (
            <CapabilityGlance
              {...{ context, listId, open }}
              onToggle={() => setOpen(!open)}
            />
          )}
          {failure && (
            <LoadFailed error={failure.error} onRetry={failure.retry} />
          )}
        </>
      }
      below={open && <CapabilityList id={listId} context={context} />}
    />
  );
}

/** Which capabilities are used here: how many, which, and everything about each. */
export function AdoptionBand(props: {
  scorecard: Scorecard;
  figures: Figure[];
  context: CapabilityContext;
  onExplain(metricId: string): void;
}) {
  const { scorecard, context } = props;
  const category = scorecard.categories.find(({ id }) => id === 'adoption');
  const figures = props.figures.filter(
    ({ metric }) => metric.category === 'adoption',
  );
  const empty = !category || nothingApplies(figures, context);
  return empty && !context.adoption.failure ? (
    <ComingBand id="adoption" />
  ) : (
    <FilledBand
      {...props}
      figures={figures}
      category={
        category ?? { id: 'adoption', onTarget: 0, of: 0, readings: [] }
      }
    />
  );
}
