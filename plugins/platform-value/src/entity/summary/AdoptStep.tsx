import { styled } from '@mui/material/styles';
import type {
  CapabilityAdoption,
  NextStep,
} from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { Text } from '../../theme/Text';
import { CapabilityActions } from '../adoption/CapabilityActions';
import type { CapabilityContext } from '../adoption/CapabilityContext';
import { useAdoptionWords } from '../adoption/useAdoptionWords';
import { Step, StepTitle } from './Step';

const Actions = styled('div')({ paddingTop: 8 });

/** The capability to adopt next: why this one, and where to begin. */
export function AdoptStep(props: {
  capability: CapabilityAdoption;
  next: NextStep;
  context: CapabilityContext;
}) {
  const { capability, next, context } = props;
  const { adoption, timeZone, onWhyNot } = context;
  const { t } = useFormat();
  const words = useAdoptionWords({ timeZone, ofTeam: adoption.mayAnswer });
  return (
    <Step>
      <StepTitle>
        {t('adoption.next.adopt', { title: capability.title })}
      </StepTitle>
      <Text>{words.cause(capability, next)}</Text>
      <Actions>
        <CapabilityActions
          capability={capability}
          mayAnswer={adoption.mayAnswer}
          onWhyNot={() => onWhyNot(capability.id)}
        />
      </Actions>
    </Step>
  );
}
