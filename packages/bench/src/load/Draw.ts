import { createRandom } from '../plugin/randomness';

/** Draws of one name; the same name gives the same draws. */
export class Draw {
  private readonly random: () => number;

  constructor(...name: (string | number)[]) {
    this.random = createRandom(name.join('/'));
  }

  /** From 0, 1 excluded. */
  unit(): number {
    return this.random();
  }

  /** Whole, from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.random() < probability;
  }

  /** Log-normal around a median; `spread` is the deviation of its logarithm. */
  around(median: number, spread: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.random()));
    const normal = radius * Math.cos(2 * Math.PI * this.random());
    return median * Math.exp(spread * normal);
  }

  /** Poisson, by Knuth's product of uniforms. */
  count(mean: number): number {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.random(); product > limit; count += 1) {
      product *= this.random();
    }
    return count;
  }

  /** Hexadecimal digits, a multiple of 8. */
  hex(digits: number): string {
    return Array.from({ length: digits / 8 }, () =>
      Math.floor(this.random() * 0x1_0000_0000)
        .toString(16)
        .padStart(8, '0'),
    ).join('');
  }
}
