import type {
  Change,
  Reading,
  Unit,
} from 'backstage-plugin-platform-value-common';
import { testContext } from './__testUtils__/testFormat';
import { formatChange } from './formatChange';

const beyondNoise = (value: number): Change => ({ value, withinNoise: false });

const said = (unit: Unit, change?: Change) =>
  formatChange(testContext(), { unit, change, previous: undefined }).replace(
    /\u00a0/g,
    ' ',
  );

describe('formatChange', () => {
  it.each<[Unit, number, string]>([
    ['hours', -5, '5 h shorter'],
    ['hours', 0.5, '30 min longer'],
    ['minutes', 1.3, '1.3 min longer'],
    ['per-week', 0.4, '0.4 per week more'],
    ['per-week', -2, '2 per week fewer'],
    ['ratio', 0.02, '2 points higher'],
    ['ratio', -0.01, '1 point lower'],
    ['score', -3, '3 lower'],
  ])('says a change of %s by %p as "%s"', (unit, value, expected) => {
    expect(said(unit, beyondNoise(value))).toBe(expected);
  });

  it('gives no number to a change within noise', () => {
    expect(said('hours', { value: -5, withinNoise: true })).toBe(
      'no change beyond noise',
    );
  });

  it('says that a change without interval can not be told', () => {
    expect(said('hours', { value: -5 })).toBe('too few to compare');
    expect(said('hours')).toBe('too few to compare');
  });

  it.each<[string, Partial<Reading>, string]>([
    ['a share of a whole', { unit: 'ratio' }, '20 points higher'],
    ['money', { unit: 'money', currency: 'USD' }, '$0.20 higher'],
    ['a share of few clusters', { unit: 'ratio', clusters: 3 }, 'too few'],
    ['a median', { unit: 'hours' }, 'too few'],
  ])('tells a change of %s without interval as it can be', (_, given, told) => {
    const reading = { unit: 'ratio', previous: undefined, ...given } as const;
    expect(
      formatChange(testContext(), { ...reading, change: { value: 0.2 } }),
    ).toContain(told);
  });

  it('says that nothing changed', () => {
    expect(said('money', { value: 0 })).toBe('no change');
  });

  it('says that the period before was not collected', () => {
    const reading = {
      unit: 'hours',
      previous: { state: 'not-collected' },
    } as const;
    expect(formatChange(testContext(), reading)).toBe('not collected before');
  });
});
