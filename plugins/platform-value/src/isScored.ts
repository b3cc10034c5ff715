import type { Entity } from '@backstage/catalog-model';

/** Kinds of entities that have a scorecard: of the last three a roll-up. */
export const scoredKinds = [
  'component',
  'api',
  'resource',
  'system',
  'domain',
  'group',
];

/** Whether an entity has a scorecard. */
export function isScored({ kind }: Entity): boolean {
  return scoredKinds.includes(kind.toLowerCase());
}
