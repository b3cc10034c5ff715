import { toCsv } from './toCsv';

describe('toCsv', () => {
  it('quotes what needs quotes and leaves out what is missing', () => {
    expect(
      toCsv([
        ['title', 'value'],
        ['Lead "time", hours', 9.1],
        ['Rework', undefined],
      ]),
    ).toBe('title,value\r\n"Lead ""time"", hours",9.1\r\nRework,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@cmd'])(
    'marks the text %s, which a spreadsheet would run',
    text => {
      expect(toCsv([[text]])).toBe(`'${text}\r\n`);
    },
  );

  it('keeps negative numbers as numbers', () => {
    expect(toCsv([[-5.1]])).toBe('-5.1\r\n');
  });
});
