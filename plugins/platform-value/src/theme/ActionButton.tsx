import Button, { type ButtonProps } from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { forwardRef } from 'react';

const Calm = styled(Button)({
  textTransform: 'none',
  letterSpacing: 0,
  lineHeight: '1.25rem',
  minHeight: 32,
  '@media (pointer: coarse)': { minHeight: 48 },
  // A button that is only text stands in line with the text around it.
  '&[data-plain]': { minWidth: 0, paddingInline: 8, marginInline: -8 },
});

/** A button in the voice of the page: no capitals, no ripple. */
export const ActionButton = forwardRef<HTMLButtonElement, ButtonProps>(
  function CalmButton(props, ref) {
    const plain = !props.variant || props.variant === 'text';
    return (
      <Calm
        ref={ref}
        size="small"
        disableRipple
        disableElevation
        data-plain={plain || undefined}
        {...props}
      />
    );
  },
);
