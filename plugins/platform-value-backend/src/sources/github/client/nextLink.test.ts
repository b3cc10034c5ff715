import { nextLink } from './nextLink';

const page = 'https://api.github.com/repositories/1/issues?page=';

describe('nextLink', () => {
  it.each([
    [`<${page}2>; rel="next", <${page}9>; rel="last"`, `${page}2`],
    [`<${page}1>; rel="prev", <${page}3>; rel="next"`, `${page}3`],
    [`<${page}1>; rel="prev", <${page}1>; rel="first"`, undefined],
    [`<${page}2>; title="a, b"; rel="next"`, `${page}2`],
    [`<${page}2,3>; rel=next`, `${page}2,3`],
    [`<${page}2>; rel="next last"`, `${page}2`],
    [`<${page}2>; rel="nextish"`, undefined],
    ['', undefined],
    [null, undefined],
  ])('%s', (header, expected) => {
    expect(nextLink(header)).toBe(expected);
  });
});
