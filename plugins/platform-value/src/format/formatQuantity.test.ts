import type { Unit } from 'backstage-plugin-platform-value-common';
import { testContext } from './__testUtils__/testFormat';
import { formatPhrase } from './formatPhrase';
import { formatQuantity } from './formatQuantity';
import { quantityText } from './Quantity';

const printed = (value: number, unit: Unit, locale?: string) =>
  quantityText(formatQuantity(testContext(locale), { value, unit })).replace(
    /\u00a0/g,
    ' ',
  );

describe('formatQuantity', () => {
  it.each<[number, Unit, string]>([
    [0.5, 'hours', '30 min'],
    [0.005, 'hours', '18 s'],
    [0, 'hours', '0 h'],
    [1, 'hours', '1 h'],
    [2.14, 'hours', '2.1 h'],
    [14.4, 'hours', '14 h'],
    [47.9, 'hours', '48 h'],
    [90, 'hours', '3.8 days'],
    [24 * 400, 'hours', '400 days'],
    [7.42, 'minutes', '7.4 min'],
    [0.75, 'minutes', '45 s'],
    [90, 'minutes', '90 min'],
    [150, 'minutes', '2.5 h'],
    [60 * 72, 'minutes', '3 days'],
    [3.24, 'per-week', '3.2 per week'],
    [0.0432, 'per-week', '0.043 per week'],
    [0, 'per-week', '0 per week'],
    [0.04, 'ratio', '4%'],
    [0.0373, 'ratio', '3.7%'],
    [0.41, 'ratio', '41%'],
    [0.9962, 'ratio', '99.6%'],
    [0.9997, 'ratio', '99.9%'],
    [1, 'ratio', '100%'],
    [12400, 'count', '12,400'],
    [7.25, 'score', '7.3'],
    [41.2, 'money', '41'],
  ])('prints %p %s as %s', (value, unit, expected) => {
    expect(printed(value, unit)).toBe(expected);
  });

  it.each<[number, Unit, string]>([
    [2.14, 'hours', '2,1 h'],
    [0.04, 'ratio', '4 %'],
    [12400, 'count', '12.400'],
  ])('prints %p %s for a German reader as %s', (value, unit, expected) => {
    expect(printed(value, unit, 'de')).toBe(expected);
  });

  it('keeps the unit apart from the number, tied by a space that does not break', () => {
    expect(formatQuantity(testContext(), { value: 9, unit: 'hours' })).toEqual({
      number: '9',
      glue: '\u00a0',
      unit: 'h',
    });
    expect(
      formatQuantity(testContext('de'), { value: 0.5, unit: 'ratio' }),
    ).toEqual({ number: '50', glue: '\u00a0', unit: '%' });
  });
});

describe('formatPhrase', () => {
  it.each<[number, Unit, string]>([
    [9, 'hours', '9 hours'],
    [1, 'hours', '1 hour'],
    [0.5, 'hours', '30 minutes'],
    [48, 'hours', '2 days'],
    [1.02, 'minutes', '1 minute'],
    [3.2, 'per-week', '3.2 times a week'],
    [1, 'per-week', '1 time a week'],
    [0.04, 'ratio', '4%'],
  ])('says %p %s as %s', (value, unit, expected) => {
    expect(formatPhrase(testContext(), { value, unit })).toBe(expected);
  });
});
