import { isMergedTo } from './isMergedTo';

describe('isMergedTo', () => {
  it.each([
    ['the default branch', 'main', { name: 'main' }, true],
    ['another branch', 'release-1', { name: 'release-1' }, false],
    ['a branch that is gone', 'feature', null, false],
    ['the default branch before it was renamed', 'master', null, true],
    ['a usual name that is still there', 'master', { name: 'master' }, false],
  ])('%s', (_, baseRefName, baseRef, merged) => {
    expect(isMergedTo('main', { baseRefName, baseRef })).toBe(merged);
  });
});
