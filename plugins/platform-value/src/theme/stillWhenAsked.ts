/** Nothing in it moves or fades for a reader who asked for less motion. */
export const stillWhenAsked = {
  '@media (prefers-reduced-motion: reduce)': {
    '& *': {
      animation: 'none !important',
      transition: 'none !important',
    },
  },
} as const;
