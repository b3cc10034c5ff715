import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Gives numbers from 0 to below 1, each multiple of 2⁻³² as likely. */
export type Random = () => number;

/**
 * A source of random numbers that gives the same numbers for the same seed on
 * every machine.
 */
export function createRandom(seed: string): Random {
  const generator = xoroshiro128plus(hashOf(seed));
  return () => (generator.next() >>> 0) / 0x1_0000_0000;
}

/** FNV-1a over the seed's UTF-16 units. */
function hashOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) {
    hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  }
  return hash;
}
