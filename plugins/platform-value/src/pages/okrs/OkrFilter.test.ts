import { keyResultOf, objectiveOf } from '../../api/fixtures/okrs';
import {
  filterObjectives,
  offeredQuarters,
  readOkrFilter,
  type OkrFilter,
} from './OkrFilter';

const premium = objectiveOf('premium', {
  title: 'Grow premium conversions',
  keyResults: [keyResultOf('trials', { title: 'Raise trial starts' })],
});
const steady = objectiveOf('steady', {
  title: 'A steady checkout',
  description: 'No surprises on Fridays',
  state: 'done',
  owner: 'group:default/checkout-team',
});

describe('filterObjectives', () => {
  it.each<[string, OkrFilter, string[]]>([
    ['nothing', {}, ['premium', 'steady']],
    ['a state', { state: 'done' }, ['steady']],
    ['an owner', { owner: 'group:default/checkout-team' }, ['steady']],
    ['a word of a title', { text: 'PREMIUM' }, ['premium']],
    ['words of a key result', { text: 'starts trial' }, ['premium']],
    ['a word of a description', { text: 'fridays' }, ['steady']],
    ['two that exclude each other', { state: 'done', text: 'premium' }, []],
  ])('filters by %s', (_name, filter, ids) => {
    const left = filterObjectives([premium, steady], filter);
    expect(left.map(({ id }) => id)).toEqual(ids);
  });
});

describe('readOkrFilter', () => {
  const read = (search: string) => readOkrFilter(new URLSearchParams(search));

  it('reads what the address names', () => {
    expect(
      read('quarter=2026-q4&state=active&owner=group:default/a&text=grow'),
    ).toEqual({
      quarter: '2026-q4',
      state: 'active',
      owner: 'group:default/a',
      text: 'grow',
    });
  });

  it('passes over what is malformed', () => {
    expect(read('quarter=soon&state=open&text=')).toEqual({
      state: 'active',
    });
  });
});

describe('offeredQuarters', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');

  it('offers three years, newest first', () => {
    const quarters = offeredQuarters(now);
    expect(quarters).toHaveLength(12);
    expect(quarters[0]).toBe('2027-q4');
    expect(quarters).toContain('2026-q4');
    expect(quarters[11]).toBe('2025-q1');
  });

  it('keeps the chosen one', () => {
    expect(offeredQuarters(now, '2023-q2')[0]).toBe('2023-q2');
    expect(offeredQuarters(now, '2026-q2')).toHaveLength(12);
  });
});
