import type { ObjectiveColumns } from '../okrColumns';
import { soundObjectives } from './planObjectives';

function checked(id: string, parent?: string) {
  const row = {
    ...{ id, parent, title: id, owner: 'group:default/shop' },
    period: { start: '2026-10-01', end: '2026-12-31' },
    state: 'active' as const,
  };
  const place = { row: 1, columnOf: () => id };
  return { place, row };
}

function stored(parents: Record<string, string | null>) {
  return new Map(
    Object.entries(parents).map(([id, parent]): [string, ObjectiveColumns] => [
      id,
      {
        ...{ id, parent, title: id, owner: 'group:default/shop', url: null },
        ...{ period_start: '2026-10-01', period_end: '2026-12-31' },
        ...{ state: 'active', description: null },
      },
    ]),
  );
}

describe('soundObjectives', () => {
  it.each([
    ['a parent in the file', { a: undefined, b: 'a' }, {}, []],
    ['a parent in the store', { b: 'a' }, { a: null }, []],
    ['a parent that is nowhere', { b: 'a' }, {}, ['b']],
    [
      'what serves one that is left out',
      { a: 'x', b: 'a', c: 'b' },
      {},
      ['a', 'b', 'c'],
    ],
    [
      'what serves one that is left out but is stored',
      { a: 'x', b: 'a' },
      { a: null },
      ['a'],
    ],
    ['itself as parent', { a: 'a' }, {}, ['a']],
    ['a circle in the file', { a: 'b', b: 'c', c: 'a' }, {}, ['a', 'b', 'c']],
    [
      'a circle by way of the store',
      { a: 'c' },
      { a: null, b: 'a', c: 'b' },
      ['a'],
    ],
    [
      'a circle that the file cuts',
      { a: undefined, b: 'a' },
      { a: 'b', b: null },
      [],
    ],
    [
      'two that change places',
      { a: 'b', b: undefined },
      { a: null, b: 'a' },
      [],
    ],
  ] as [string, Record<string, string | undefined>, Record<string, string | null>, string[]][])(
    'of %s leaves out what is unsound',
    (_, file, store, expected) => {
      const rows = Object.entries(file).map(([id, parent]) =>
        checked(id, parent),
      );
      const { accepted, rejected } = soundObjectives(rows, stored(store));
      const left = rejected.map(({ column }) => column).sort();
      const taken = Object.keys(file).filter(id => !expected.includes(id));
      expect([...accepted.keys()]).toEqual(taken);
      expect(left).toEqual(expected);
    },
  );
});
