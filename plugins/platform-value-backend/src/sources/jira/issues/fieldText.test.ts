import { fieldText } from './fieldText';

describe('fieldText', () => {
  it.each([
    ['text', 'text'],
    [' text\u0000 ', 'text'],
    [7, '7'],
    [{ name: 'High', id: '1' }, 'High'],
    [{ value: 'SEV-1' }, 'SEV-1'],
    [[{ value: 'a' }, 'b'], 'a b'],
    ['', undefined],
    [[], undefined],
    [null, undefined],
    [undefined, undefined],
    [{ type: 'doc', content: [] }, undefined],
  ])('of %j is %j', (value, expected) => {
    expect(fieldText(value)).toBe(expected);
  });
});
