import { styled } from '@mui/material/styles';
import {
  isAdopted,
  type CapabilityAdoption,
} from 'backstage-plugin-platform-value-common';
import { narrowContainer } from '../../theme/narrow';
import { Text } from '../../theme/Text';
import { FactList } from '../explain/FactList';
import { CapabilityActions } from './CapabilityActions';
import type { CapabilityContext } from './CapabilityContext';
import { useCapabilityFacts } from './useCapabilityFacts';

const Details = styled('div')({
  display: 'grid',
  gap: 16,
  padding: '8px 16px 24px 48px',
  [narrowContainer]: { padding: '8px 16px 24px' },
});

/** Everything about one capability, under its row. */
export function CapabilityDetails(props: {
  capability: CapabilityAdoption;
  context: CapabilityContext;
}) {
  const { capability, context } = props;
  const facts = useCapabilityFacts(props);
  return (
    <Details>
      {capability.description && <Text>{capability.description}</Text>}
      <FactList facts={facts} />
      {!isAdopted(capability.class) && (
        <CapabilityActions
          capability={capability}
          mayAnswer={context.adoption.mayAnswer}
          onWhyNot={() => context.onWhyNot(capability.id)}
        />
      )}
    </Details>
  );
}
