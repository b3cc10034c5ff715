import { createHash } from 'crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

type Generator = ReturnType<typeof xoroshiro128plus>;

/** A stream of seeded randomness; streams of different names are independent. */
export class Random {
  private constructor(private readonly generator: Generator) {}

  static of(seed: number, ...names: string[]): Random {
    const digest = createHash('sha256').update([seed, ...names].join('/'));
    return new Random(xoroshiro128plus(digest.digest().readInt32BE()));
  }

  /** From 0, 1 excluded. */
  unit(): number {
    return uniformFloat64(this.generator);
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  between(low: number, high: number): number {
    return low + this.unit() * (high - low);
  }

  /** Both ends included. */
  integer(low: number, high: number): number {
    return uniformInt(this.generator, low, high);
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.integer(0, choices.length - 1)];
  }

  /** Log-normal around a median; half of the values lie within a factor of e^(0.67 × spread). */
  around(median: number, spread: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.unit()));
    return (
      median * Math.exp(spread * radius * Math.cos(2 * Math.PI * this.unit()))
    );
  }

  /** Poisson, by Knuth's product of uniforms; meant for means below 20. */
  count(mean: number): number {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.unit(); product > limit; product *= this.unit()) {
      count += 1;
    }
    return count;
  }
}
