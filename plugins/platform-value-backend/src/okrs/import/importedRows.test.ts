import { keyResultOf, objectiveOf } from '../__testUtils__/okrFiles';
import { keyResultRowSchema, objectiveRowSchema } from './importedRows';

const range = { low: 1, high: 2 };

function faultOf(
  schema: typeof keyResultRowSchema | typeof objectiveRowSchema,
  row: object,
) {
  const issue = schema.safeParse(row).error?.issues[0];
  return issue && issue.path.join('.');
}

describe('a key result of a file', () => {
  it.each([
    ['a target above the baseline, to increase', {}, undefined],
    [
      'a target below it, to decrease',
      { kind: 'decrease', target: 0.1 },
      undefined,
    ],
    [
      'a range, to maintain',
      { kind: 'maintain', target: undefined, range },
      undefined,
    ],
    ['a target that equals the baseline', { target: 0.31 }, 'target'],
    ['a target below it, to increase', { target: 0.3 }, 'target'],
    ['a target above it, to decrease', { kind: 'decrease' }, 'target'],
    ['no target', { target: undefined }, 'target'],
    ['a range, to increase', { range }, 'range'],
    ['a target, to maintain', { kind: 'maintain', range }, 'target'],
    ['no range, to maintain', { kind: 'maintain', target: undefined }, 'range'],
    [
      'a range upside down',
      { kind: 'maintain', target: undefined, range: { low: 2, high: 1 } },
      'range',
    ],
    ['a due day before the baseline', { due: '2026-09-30' }, 'due'],
    ['a day that there is not', { due: '2026-02-30' }, 'due'],
    ['another function', { function: 'sales' }, 'function'],
    ['a comma in its id', { id: 'a,b' }, 'id'],
    ['what is no entity ref', { entities: [':'] }, 'entities.0'],
    [
      'confidence of more than all',
      { checkIns: [{ at: '2026-11-01T00:00:00Z', value: 1, confidence: 7 }] },
      'checkIns.0.confidence',
    ],
    [
      'a check-in without zone',
      { checkIns: [{ at: '2026-11-01T00:00:00', value: 1 }] },
      'checkIns.0.at',
    ],
  ])('with %s', (_, fields, path) => {
    expect(faultOf(keyResultRowSchema, keyResultOf('a', fields))).toBe(path);
  });

  it('names a field that nobody reads', () => {
    const { error } = keyResultRowSchema.safeParse(
      keyResultOf('a', { colour: 'red' }),
    );
    expect(error?.issues).toMatchObject([
      { code: 'unrecognized_keys', keys: ['colour'] },
    ]);
  });
});

describe('an objective of a file', () => {
  it.each([
    ['all it needs', {}, undefined],
    [
      'a period upside down',
      { period: { start: '2026-12-31', end: '2026-10-01' } },
      'period.end',
    ],
    ['an address of another kind', { url: 'ftp://example.com/okrs' }, 'url'],
    ['no title', { title: ' ' }, 'title'],
    ['a state of its own', { state: 'paused' }, 'state'],
  ])('with %s', (_, fields, path) => {
    expect(faultOf(objectiveRowSchema, objectiveOf('a', fields))).toBe(path);
  });

  it('has its owner in full and in lower case', () => {
    const row = objectiveOf('a', { owner: 'Group:Shop' });
    expect(objectiveRowSchema.parse(row).owner).toBe('group:default/shop');
  });
});
