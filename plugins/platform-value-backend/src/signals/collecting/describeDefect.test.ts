import { describeDefect } from './describeDefect';

describe('describeDefect', () => {
  it('leaves out the statement and its values', () => {
    const error = Object.assign(
      new Error("insert into x values ('secret') - value too long"),
      { code: '22001' },
    );
    expect(describeDefect(error)).toBe('Error: value too long');
  });

  it('is short', () => {
    expect(describeDefect(new Error('x'.repeat(1000)))).toHaveLength(307);
  });
});
