import { styled } from '@mui/material/styles';
import type { ComponentProps } from 'react';
import { stillWhenAsked } from './stillWhenAsked';

const Root = styled('div')(({ theme }) => ({
  ...stillWhenAsked,
  containerType: 'inline-size',
  fontFamily: theme.typography.fontFamily,
  color: theme.palette.text.primary,
}));

/**
 * The ground of everything we draw: the theme's font and ink, whatever the
 * portal's frame around it uses. Rows stack by the room they have in it, not
 * by the size of the screen.
 */
export function Ground(props: ComponentProps<typeof Root>) {
  return <Root data-platform-value="" {...props} />;
}
