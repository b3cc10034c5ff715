import { parseAmount } from './decimal';
import { roundParts, splitCents } from './largestRemainder';

const amounts = (...texts: string[]) => texts.map(text => parseAmount(text)!);

describe('roundParts', () => {
  it.each([
    [
      'three thirds of a euro',
      ['0.3333333333', '0.3333333333', '0.3333333334'],
      100n,
      [33n, 33n, 34n],
    ],
    ['halves: the first gets it', ['0.005', '0.005'], 1n, [1n, 0n]],
    ['what is whole already', ['1.25', '0.75'], 200n, [125n, 75n]],
    ['a refund', ['1.006', '-0.502'], 50n, [100n, -50n]],
    ['a whole that was rounded down', ['0.003', '0.001'], 0n, [0n, 0n]],
    ['nothing', [], 0n, []],
  ])('of %s', (_, texts, whole, cents) => {
    expect(roundParts(amounts(...texts), whole)).toEqual(cents);
  });
});

describe('splitCents', () => {
  it.each([
    ['1000.00', 100_000n, [30n, 60n, 10n], [30_000n, 60_000n, 10_000n]],
    ['1.00', 100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    ['a refund', -100n, [1n, 1n, 1n], [-33n, -33n, -34n]],
    ['a cent', 1n, [0n, 5n, 4n], [0n, 1n, 0n]],
  ])('of %s', (_, whole, weights, parts) => {
    expect(splitCents(whole, weights)).toEqual(parts);
  });
});

it('always adds up to the whole', () => {
  const texts = Array.from({ length: 1000 }, (_, n) => `${(n * 7919) % 97}e-4`);
  const parts = amounts(...texts);
  const sum = parts.reduce((a, b) => a + b, 0n);
  const whole = sum / 10n ** 10n;
  for (const rounded of [roundParts(parts, whole), splitCents(whole, parts)]) {
    expect(rounded.reduce((a, b) => a + b, 0n)).toBe(whole);
  }
});
