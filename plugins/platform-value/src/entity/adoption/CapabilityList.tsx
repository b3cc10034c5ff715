import { styled } from '@mui/material/styles';
import { useFormat } from '../../format/useFormat';
import { CapabilityRow } from './CapabilityRow';
import type { CapabilityContext } from './CapabilityContext';
import { byUrgency } from './sortCapabilities';

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  borderTop: `1px solid ${theme.palette.divider}`,
  '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
}));

/** All capabilities that apply, what wants doing first. */
export function CapabilityList(props: {
  id: string;
  context: CapabilityContext;
}) {
  const { id, context } = props;
  const { t } = useFormat();
  return (
    <List id={id} aria-label={t('adoption.list')}>
      {byUrgency(context.adoption.capabilities).map(capability => (
        <li key={capability.id}>
          <CapabilityRow {...{ capability, context }} />
        </li>
      ))}
    </List>
  );
}
