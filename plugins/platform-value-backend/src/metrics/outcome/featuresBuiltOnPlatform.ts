import type { CapabilityHistory } from 'backstage-plugin-platform-value-node';

/** What has to be known of an initiative. */
export interface ShippableInitiative {
  id: string;
  /** Seconds since the epoch; absent while it is not shipped. */
  shippedAt?: number;
  keyResults: readonly { money?: 'revenue' | 'cost' }[];
  /** Our own ids of the entities it changed. */
  entityIds: readonly number[];
}

/** How many features that were to earn money were built on a platform. */
export interface FeaturesBuiltOnPlatform {
  /** Shipped with a revenue key result. */
  shipped: number;
  /** Of them those of which an entity had adopted a capability when shipped. */
  builtOnPlatform: number;
  /** Ids of these. */
  initiatives: string[];
  /** builtOnPlatform ÷ shipped; absent where nothing was shipped. */
  share?: number;
}

/**
 * Counts initiatives that were shipped in a period and have a key result about
 * revenue, and those of them that were built on a platform: at least one of
 * their entities had adopted at least one of its capabilities at that moment.
 *
 * @param histories - of the capabilities of one platform
 * @param period - seconds since the epoch, half-open
 */
export function featuresBuiltOnPlatform(options: {
  initiatives: readonly ShippableInitiative[];
  histories: readonly CapabilityHistory[];
  period: { start: number; end: number };
}): FeaturesBuiltOnPlatform {
  const { initiatives, histories, period } = options;
  const shipped = initiatives.filter(initiative =>
    isCounted(initiative, period),
  );
  const built = shipped.filter(({ entityIds, shippedAt = NaN }) =>
    histories.some(
      history =>
        entityIds.includes(history.entity) && isAdopted(history, shippedAt),
    ),
  );
  return {
    shipped: shipped.length,
    builtOnPlatform: built.length,
    initiatives: built.map(({ id }) => id),
    ...(shipped.length > 0 && { share: built.length / shipped.length }),
  };
}

function isCounted(
  { shippedAt, keyResults }: ShippableInitiative,
  { start, end }: { start: number; end: number },
): boolean {
  if (shippedAt === undefined || shippedAt < start || shippedAt >= end) {
    return false;
  }
  return keyResults.some(({ money }) => money === 'revenue');
}

function isAdopted({ adopted }: CapabilityHistory, at: number): boolean {
  return adopted.some(({ start, end }) => start <= at && at < end);
}
