import { toCsv } from './toCsv';

describe('toCsv', () => {
  it('quotes what would break a row', () => {
    expect(toCsv(['a', 'b'], [['x,y', 'say "hi"\nthere']])).toBe(
      'a,b\r\n"x,y","say ""hi""\nthere"\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])(
    'keeps %j from being run as a formula',
    text => {
      expect(toCsv(['a'], [[text]])).toBe(`a\r\n'${text}\r\n`);
    },
  );

  it('leaves numbers alone, negative ones too, and missing ones empty', () => {
    expect(toCsv(['a', 'b'], [[-1.5, undefined]])).toBe('a,b\r\n-1.5,\r\n');
  });
});
