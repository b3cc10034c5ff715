import { createHash } from 'node:crypto';

/** Entities that are asked for together: a share of a property's values. */
export interface PropertyShard {
  property: string;
  shard: number;
  shards: number;
}

/**
 * The shard of a value, always the same: an entity that comes makes only its
 * own shard's history be read anew.
 */
export function shardOf(value: string, shards: number): number {
  const digest = createHash('sha256').update(value).digest();
  return digest.readUInt32BE() % shards;
}

/** Such as `service 3/16`. */
export function partitionKeyOf(shard: PropertyShard): string {
  return `${shard.property} ${shard.shard}/${shard.shards}`;
}

/** The reverse of {@link partitionKeyOf}. */
export function shardOfKey(key: string): PropertyShard {
  const [, property, shard, shards] = /^(.*) (\d+)\/(\d+)$/.exec(key) ?? [];
  if (property === undefined) {
    throw new Error(`'${key}' is no partition of Amplitude`);
  }
  return { property, shard: Number(shard), shards: Number(shards) };
}
