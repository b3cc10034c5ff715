import { styled } from '@mui/material/styles';

const Track = styled('div')(({ theme }) => ({
  position: 'relative',
  height: 8,
  marginTop: 6,
  borderRadius: 4,
  backgroundColor: theme.palette.action.hover,
  border: `1px solid ${theme.palette.divider}`,
}));

const Left = styled('div')(({ theme }) => ({
  height: '100%',
  borderRadius: 3,
  backgroundColor: theme.palette.primary.main,
}));

const Reserve = styled('div')(({ theme }) => ({
  position: 'absolute',
  top: -5,
  bottom: -5,
  borderLeft: `1px dashed ${theme.palette.text.primary}`,
}));

const share = (part: number, whole: number) =>
  `${whole > 0 ? Math.min(100, (100 * part) / whole) : 0}%`;

/** What is left of a budget, and the line it is never spent below. The text beside it says the same. */
export function BudgetBar(props: {
  remaining: number;
  limit: number;
  reserve: number;
}) {
  const { remaining, limit, reserve } = props;
  return (
    <Track aria-hidden>
      <Left style={{ width: share(remaining, limit) }} />
      {reserve > 0 && <Reserve style={{ left: share(reserve, limit) }} />}
    </Track>
  );
}
