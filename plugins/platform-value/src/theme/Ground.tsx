import { styled } from '@mui/material/styles';

/**
 * The ground of everything we draw: the theme's font and ink, whatever the
 * portal's frame around it uses. Rows stack by the room they have in it, not
 * by the size of the screen.
 */
export const Ground = styled('div')(({ theme }) => ({
  containerType: 'inline-size',
  fontFamily: theme.typography.fontFamily,
  color: theme.palette.text.primary,
}));
