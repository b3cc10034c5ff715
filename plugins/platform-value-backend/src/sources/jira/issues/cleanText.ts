import { z } from 'zod';

/**
 * Text without what Postgres refuses: NUL, and halves of characters that have
 * lost their other half.
 */
export const cleanText = z
  .string()
  .transform(text =>
    text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD'),
  );
