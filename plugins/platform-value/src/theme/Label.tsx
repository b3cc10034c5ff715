import { styled } from '@mui/material/styles';
import { textStyles } from './textStyles';

/** The small heading of a part of a section. */
export const Label = styled('h3')(({ theme }) => ({
  ...textStyles.secondary,
  margin: 0,
  fontWeight: 600,
  letterSpacing: '0.06em',
  textTransform: 'uppercase',
  color: theme.palette.text.secondary,
}));
