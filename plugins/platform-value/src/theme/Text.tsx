import { styled } from '@mui/material/styles';
import { figures, lineLength, textStyles } from './textStyles';

/** Text of a page. */
export const Text = styled('p')(({ theme }) => ({
  ...textStyles.text,
  ...figures,
  margin: 0,
  maxWidth: lineLength,
  color: theme.palette.text.primary,
}));

/** What is said beside: smaller and calmer. */
export const SecondaryText = styled('p')(({ theme }) => ({
  ...textStyles.secondary,
  ...figures,
  margin: 0,
  maxWidth: lineLength,
  color: theme.palette.text.secondary,
}));
