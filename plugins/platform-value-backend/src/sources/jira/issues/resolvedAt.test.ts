import { resolvedAt } from './resolvedAt';

const at = (hours: number) => new Date(Date.UTC(2026, 0, 5, hours));
const done = new Set(['done', 'closed']);

function issueOf(given: Partial<Parameters<typeof resolvedAt>[0]> = {}) {
  return {
    isDone: true,
    statusId: 'done',
    createdAt: at(0),
    resolvedAt: undefined,
    categoryChangedAt: undefined,
    ...given,
  };
}

function changesOf(...steps: [hours: number, to: string][]) {
  return steps.map(([hours, to], id) => ({ id: `${id}`, at: at(hours), to }));
}

describe('resolvedAt', () => {
  it.each([
    ['the first time it came to be done', changesOf([2, 'done']), 2],
    [
      'going on from done to closed',
      changesOf([1, 'doing'], [2, 'done'], [5, 'closed']),
      2,
    ],
    [
      'the last time it was opened again',
      changesOf([2, 'done'], [3, 'open'], [6, 'closed'], [7, 'done']),
      6,
    ],
    [
      'a status that is not known among the others',
      changesOf([1, 'gone'], [4, 'done']),
      4,
    ],
  ])('counts from %s', (_, changes, hours) => {
    expect(resolvedAt(issueOf(), changes, done)).toEqual(at(hours));
  });

  it('knows the status it is in, however new', () => {
    const issue = issueOf({ statusId: 'brand-new' });
    const changes = changesOf([2, 'brand-new']);
    expect(resolvedAt(issue, changes, done)).toEqual(at(2));
  });

  it('is nothing while it is open, whatever it went through', () => {
    const issue = issueOf({ isDone: false, resolvedAt: at(2) });
    expect(resolvedAt(issue, changesOf([2, 'done']), done)).toBeUndefined();
  });

  it.each([
    ['its resolution', { resolvedAt: at(4), categoryChangedAt: at(5) }, 4],
    ['the change of category', { categoryChangedAt: at(5) }, 5],
    ['its creation', {}, 0],
  ])('takes %s where no change tells', (_, given, hours) => {
    expect(resolvedAt(issueOf(given), [], done)).toEqual(at(hours));
  });
});
