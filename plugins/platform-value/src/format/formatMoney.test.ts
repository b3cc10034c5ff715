import { formatMoney } from './formatMoney';

describe('formatMoney', () => {
  it.each([
    [41.2, 'USD', 'en-US', '$41'],
    [3.2, 'USD', 'en-US', '$3.20'],
    [0, 'USD', 'en-US', '$0'],
    [-3.1, 'EUR', 'en-GB', '-€3.10'],
    [12400, 'EUR', 'de-DE', '12.400 €'],
    [3.2, 'JPY', 'en-US', '¥3'],
  ])('prints %p %s for %s as %s', (value, currency, locale, expected) => {
    const printed = formatMoney({ value, currency, locale });
    expect(printed.replace(/\u00a0/g, ' ')).toBe(expected);
  });

  it('refuses what is no currency', () => {
    expect(() =>
      formatMoney({ value: 1, currency: 'dollars', locale: 'en' }),
    ).toThrow(RangeError);
  });
});
