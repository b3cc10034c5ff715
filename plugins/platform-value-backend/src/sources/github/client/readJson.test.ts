import { readJson } from './readJson';

describe('readJson', () => {
  it.each([
    ['[9007199254740993, 12, 1.5]', ['9007199254740993', 12, 1.5]],
    ['{"a":"9007199254740993"}', { a: '9007199254740993' }],
    [String.raw`["a\u0000b"]`, ['ab']],
    [String.raw`["a\\u0000b"]`, [String.raw`a\u0000b`]],
    [String.raw`["\\\u0000"]`, ['\\']],
    [String.raw`["\ud83d\ude00"]`, ['😀']],
    [String.raw`["\ud83d!"]`, ['\ufffd!']],
    ['null', null],
  ])('reads %s', (text, value) => {
    expect(readJson(text)).toEqual(value);
  });

  it.each(['', '{"a":', '<html>Unicorn!</html>'])(
    'gives nothing for "%s"',
    text => {
      expect(readJson(text)).toBeUndefined();
    },
  );
});
