import { Link } from '@backstage/core-components';
import { styled } from '@mui/material/styles';
import { textStyles } from '../../theme/textStyles';

/** A link where something begins, in the shape of a button. */
export const ActionLink = styled(Link)(({ theme }) => ({
  ...textStyles.text,
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 32,
  padding: '0 12px',
  boxSizing: 'border-box',
  border: `1px solid ${theme.palette.primary.main}`,
  borderRadius: theme.shape.borderRadius,
  fontWeight: 500,
  color: theme.palette.primary.main,
  '&:hover': { backgroundColor: theme.palette.action.hover },
  '@media (pointer: coarse)': { minHeight: 48 },
}));
