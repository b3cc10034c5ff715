import { anyPathMatches, nameGlob, pathGlob } from './glob';

describe('pathGlob', () => {
  it.each([
    ['services/checkout/**', 'services/checkout/src/a.ts', true],
    ['services/checkout/**', 'services/checkout/a.ts', true],
    ['services/checkout/**', 'services/checkout', false],
    ['services/checkout/**', 'services/checkout-legacy/a.ts', false],
    ['services/*/package.json', 'services/web/package.json', true],
    ['services/*/package.json', 'services/web/app/package.json', false],
    ['**/package.json', 'package.json', true],
    ['**/package.json', 'a/b/package.json', true],
    ['**/package.json', 'a/my-package.json', false],
    ['libs/**/test.ts', 'libs/test.ts', true],
    ['libs/**/test.ts', 'libs/a/b/test.ts', true],
    ['**', 'anything/at/all', true],
    ['*.md', 'README.md', true],
    ['*.md', 'docs/README.md', false],
    ['a?c.ts', 'abc.ts', true],
    ['a?c.ts', 'a/c.ts', false],
    ['a.c', 'abc', false],
    ['src/(a|b)+[c]/{d}$', 'src/(a|b)+[c]/{d}$', true],
  ])('%s and %s: %s', (glob, path, expected) => {
    expect(pathGlob(glob).test(path)).toBe(expected);
  });
});

describe('nameGlob', () => {
  it.each([
    ['*', 'edition/7', true],
    ['v*', 'v1.2.0', true],
    ['v*', 'rc-v1', false],
    ['checkout/*', 'checkout/v1', true],
    ['checkout/*', 'web/v1', false],
    ['production-?u', 'production-eu', true],
    ['v1.0', 'v1x0', false],
  ])('%s and %s: %s', (glob, name, expected) => {
    expect(nameGlob(glob, { ignoreCase: false }).test(name)).toBe(expected);
  });

  it('ignores case where that is asked for', () => {
    expect(nameGlob('prod-*', { ignoreCase: true }).test('Prod-EU')).toBe(true);
  });
});

describe('anyPathMatches', () => {
  it('needs one path that one glob matches', () => {
    expect(anyPathMatches(['a/b', 'c/d'], ['x/**', 'c/*'])).toBe(true);
    expect(anyPathMatches(['a/b'], ['x/**'])).toBe(false);
    expect(anyPathMatches([], ['**'])).toBe(false);
  });
});
