import { styled } from '@mui/material/styles';

/** The outlined surface of a section. Never one inside another. */
export const Surface = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: 8,
  backgroundColor: theme.palette.background.paper,
  color: theme.palette.text.primary,
}));
