import type {
  CapabilityHistory,
  Stretch,
} from 'backstage-plugin-platform-value-node';

const day = 86_400;

/** Days around an adoption that belong neither to before nor to after. */
export const gapDays = 14;

/** Days that are looked at before and after. */
export const trialDays = 90;

/** When an entity is looked at because of an adoption. Seconds since the epoch. */
export interface Trial {
  /** Our own id of the entity. */
  entity: number;
  adoptedAt: number;
  before: Stretch;
  after: Stretch;
}

/**
 * The times that a saving is measured in, of each entity those around its first
 * adoption: 90 days that end 14 days before it, and 90 that begin 14 days after.
 * Who used it since anybody looked has no before.
 *
 * @param capability - the one whose adoption is meant; any when absent
 */
export function trialWindows(
  histories: readonly CapabilityHistory[],
  capability?: string,
): Trial[] {
  const first = new Map<number, number>();
  for (const history of histories) {
    if (capability !== undefined && history.capability !== capability) continue;
    for (const { start } of history.adopted) {
      const known = first.get(history.entity) ?? Infinity;
      if (start < known) first.set(history.entity, start);
    }
  }
  return [...first]
    .filter(([, adoptedAt]) => Number.isFinite(adoptedAt))
    .map(([entity, adoptedAt]) => trialOf(entity, adoptedAt));
}

function trialOf(entity: number, adoptedAt: number): Trial {
  const [gap, length] = [gapDays * day, trialDays * day];
  return {
    ...{ entity, adoptedAt },
    before: { start: adoptedAt - gap - length, end: adoptedAt - gap },
    after: { start: adoptedAt + gap, end: adoptedAt + gap + length },
  };
}
