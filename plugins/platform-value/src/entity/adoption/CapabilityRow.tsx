import { styled } from '@mui/material/styles';
import {
  isAdopted,
  type CapabilityAdoption,
} from 'backstage-plugin-platform-value-common';
import { useId, useState } from 'react';
import { AdoptionDot } from '../../charts/AdoptionDot';
import { ShareBar } from '../../charts/ShareBar';
import { useFormat } from '../../format/useFormat';
import { narrowContainer } from '../../theme/narrow';
import { FigureButton } from '../bands/FigureButton';
import { CapabilityDetails } from './CapabilityDetails';
import type { CapabilityContext } from './CapabilityContext';
import { useAdoptionWords } from './useAdoptionWords';

const Row = styled(FigureButton)({
  display: 'grid',
  gridTemplateColumns: '16px minmax(120px, 4fr) minmax(160px, 5fr) 5fr 16px',
  gridTemplateAreas: '"dot name standing note fold"',
  columnGap: 16,
  alignItems: 'center',
  minHeight: 40,
  padding: '8px 16px',
  '@media (pointer: coarse)': { minHeight: 48 },
  [narrowContainer]: {
    gridTemplateColumns: '16px minmax(0, 1fr) 16px',
    gridTemplateAreas: '"dot name fold" ". standing ." ". note ."',
    rowGap: 2,
  },
});

const Cell = styled('span', {
  shouldForwardProp: name => name !== 'area' && name !== 'calm',
})<{ area: string; calm?: boolean }>(({ theme, area, calm }) => ({
  gridArea: area,
  color: calm ? theme.palette.text.secondary : 'inherit',
  '&:empty': { display: 'none' },
}));

function useNotes({ capability }: { capability: CapabilityAdoption }): string {
  const { t } = useFormat();
  const { alternatives, mandate, deprecation, reason } = capability;
  const adopted = isAdopted(capability.class);
  const laterMandate = mandate && adopted && capability.class !== 'mandated';
  return [
    adopted &&
      alternatives.length > 0 &&
      t('adoption.row.parallel', {
        alternatives: alternatives.map(({ title }) => title).join(', '),
      }),
    laterMandate && t('adoption.row.mandateLater'),
    deprecation && t('adoption.row.deprecated'),
    reason &&
      t('adoption.row.answered', {
        answer: t(`adoption.whyNot.short.${reason.answer}`),
      }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Standing(props: {
  capability: CapabilityAdoption;
  context: CapabilityContext;
}) {
  const { capability, context } = props;
  const { timeZone, adoption } = context;
  const { t, format } = useFormat();
  const words = useAdoptionWords({ timeZone, ofTeam: adoption.mayAnswer });
  const { members, since } = capability;
  if (members) {
    return <>{words.members(capability)}</>;
  }
  const standing = words.standing(capability);
  return since && isAdopted(capability.class) ? (
    <>
      {standing}{' '}
      {t('adoption.row.since', { day: format.date(since, timeZone) })}
    </>
  ) : (
    <>{standing}</>
  );
}

function MembersBar({ capability }: { capability: CapabilityAdoption }) {
  const { t, format } = useFormat();
  const { members, title } = capability;
  return members ? (
    <ShareBar
      count={members.adopted}
      unknown={members.unknown}
      of={members.of}
      summary={t('adoption.strip.share', {
        title,
        adopted: format.count(members.adopted),
        of: format.count(members.of),
      })}
    />
  ) : null;
}

/** One capability in a line, which unfolds in place. */
export function CapabilityRow(props: {
  capability: CapabilityAdoption;
  context: CapabilityContext;
}) {
  const { capability } = props;
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const notes = useNotes(props);
  return (
    <>
      <Row
        type="button"
        aria-expanded={open}
        aria-controls={open ? detailsId : undefined}
        onClick={() => setOpen(!open)}
      >
        <Cell area="dot" aria-hidden sx={{ display: 'flex' }}>
          <AdoptionDot adoptionClass={capability.class} />
        </Cell>
        <Cell area="name">{capability.title}</Cell>
        <Cell area="standing" calm>
          <Standing {...props} />
        </Cell>
        <Cell area="note" calm>
          {capability.members ? <MembersBar capability={capability} /> : notes}
        </Cell>
        <Cell area="fold" aria-hidden>
          {open ? '▾' : '▸'}
        </Cell>
      </Row>
      <div id={detailsId}>{open && <CapabilityDetails {...props} />}</div>
    </>
  );
}
