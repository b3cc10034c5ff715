import { styled } from '@mui/material/styles';
import type { Scorecard } from 'backstage-plugin-platform-value-common';
import { narrowContainer } from '../../theme/narrow';
import { Text } from '../../theme/Text';
import { capabilityAdoption } from '../adoption/adoptionCount';
import { NextCapabilityLine } from '../adoption/NextCapabilityLine';
import { useAdoptionLead } from '../adoption/useAdoptionLead';
import type { Figure } from '../Figure';

const Part = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  paddingTop: 8,
  borderTop: `1px solid ${theme.palette.divider}`,
}));

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: 16,
  [narrowContainer]: { justifyContent: 'start' },
});

/** How many capabilities are used, and which to adopt next; nothing where none applies. */
export function CardAdoption(props: {
  scorecard: Scorecard;
  figures: Figure[];
}) {
  const { scorecard, figures } = props;
  const lead = useAdoptionLead(
    figures.find(({ metric }) => metric.id === capabilityAdoption),
    scorecard.capabilities ?? [],
  );
  return lead ? (
    <Part>
      <Line>
        <Text as="div">{lead.value}</Text>
        {lead.chart}
      </Line>
      <NextCapabilityLine scorecard={scorecard} />
    </Part>
  ) : null;
}
