import { styled } from '@mui/material/styles';
import { figures, textStyles } from '../../theme/textStyles';

/** A figure that opens Explain: one tab stop, the whole of it to be hit. */
export const FigureButton = styled('button')(({ theme }) => ({
  ...textStyles.text,
  ...figures,
  width: '100%',
  border: 0,
  background: 'none',
  textAlign: 'start',
  fontFamily: 'inherit',
  cursor: 'pointer',
  color: theme.palette.text.primary,
  '&:hover': { backgroundColor: theme.palette.action.hover },
  '&:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: -2,
  },
}));
