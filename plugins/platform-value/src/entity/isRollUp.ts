import type { Scope } from 'backstage-plugin-platform-value-common';

/** Whether a scope is made of entities, rather than one. */
export function isRollUp({ type }: Scope): boolean {
  return type !== 'entity';
}
