import type { Companion } from 'backstage-plugin-platform-value-common';

interface Words {
  id: string;
  title: string;
}

/** How many, as a companion. */
export function countCompanion(
  words: Words,
  count: number,
  of: number,
): Companion {
  return { ...words, value: count, unit: 'count', sampleSize: of };
}

/** A share, as a companion; none of nothing. */
export function shareCompanion(
  words: Words,
  count: number,
  of: number,
): Companion[] {
  if (of === 0) return [];
  return [{ ...words, value: count / of, unit: 'ratio', sampleSize: of }];
}
