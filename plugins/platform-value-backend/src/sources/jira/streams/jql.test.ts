import { createdUntil, inProject, inProjects, since } from './jql';

describe('jql', () => {
  it('keeps conditions apart', () => {
    expect(inProject('PAY', 'a = 1 OR b = 2', 'c = 3')).toBe(
      'project = "PAY" AND (a = 1 OR b = 2) AND (c = 3)',
    );
    expect(inProjects(['A', 'B'], 'c = 3')).toBe(
      'project in ("A", "B") AND c = 3',
    );
  });

  it('quotes what could end a text', () => {
    expect(inProject('a"b\\c')).toBe('project = "a\\"b\\\\c"');
  });

  it('takes no part of a minute away, neither below nor above', () => {
    expect(since(119_999)).toBe('updated >= 60000');
    expect(createdUntil(60_001)).toBe('created <= 180000');
    expect(createdUntil(60_000)).toBe('created <= 120000');
  });
});
