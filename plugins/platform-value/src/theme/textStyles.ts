/**
 * The sizes of text, as font size and line height. Relative to the root, so
 * that they grow with the reader's own size.
 */
export const textStyles = {
  sentence: { fontSize: '1.25rem', lineHeight: '1.75rem', fontWeight: 400 },
  lead: { fontSize: '2rem', lineHeight: '2.25rem', fontWeight: 600 },
  value: { fontSize: '1rem', lineHeight: '1.5rem', fontWeight: 600 },
  heading: { fontSize: '1rem', lineHeight: '1.5rem', fontWeight: 600 },
  text: { fontSize: '0.875rem', lineHeight: '1.25rem', fontWeight: 400 },
  secondary: { fontSize: '0.75rem', lineHeight: '1rem', fontWeight: 400 },
} as const;

/** Figures of the same width, so that columns of numbers line up. */
export const figures = { fontVariantNumeric: 'tabular-nums' } as const;

/** The longest line that reads well. */
export const lineLength = '72ch';
