import { floorToCents, moneyOf, parseAmount, roundToCents } from './decimal';

describe('parseAmount', () => {
  it.each([
    ['0', 0n],
    ['12', 12_000_000_000_000n],
    ['0.005', 5_000_000_000n],
    ['.5', 500_000_000_000n],
    ['5.', 5_000_000_000_000n],
    ['-1.25', -1_250_000_000_000n],
    ['+1', 1_000_000_000_000n],
    ['1.5E-3', 1_500_000_000n],
    ['2e2', 200_000_000_000_000n],
    ['0.0000000000019', 1n],
    ['12345678901234567890.12', 12_345_678_901_234_567_890_120_000_000_000n],
  ])('reads %s exactly', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  it.each(['', '.', '-', '1,5', '1 000', 'NaN', 'Infinity', '0x1', '1e9999'])(
    'refuses %j',
    text => {
      expect(parseAmount(text)).toBeUndefined();
    },
  );
});

describe('cents', () => {
  it.each([
    ['0.014', 1n, 1n],
    ['0.015', 1n, 2n],
    ['-0.014', -2n, -1n],
    ['-0.015', -2n, -1n],
    ['-0.02', -2n, -2n],
  ])('of %s are cut to %d and rounded to %d', (text, cut, rounded) => {
    const amount = parseAmount(text)!;
    expect(floorToCents(amount).cents).toBe(cut);
    expect(roundToCents(amount)).toBe(rounded);
  });

  it('become an amount of money', () => {
    expect(moneyOf(1999n)).toBe(19.99);
    expect(moneyOf(-7n)).toBe(-0.07);
  });
});
