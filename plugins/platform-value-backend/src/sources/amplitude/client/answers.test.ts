import { retentionAnswer } from './retentionAnswer';
import { segmentationAnswer } from './segmentationAnswer';

const request = 'GET /api';
const xValues = ['2014-10-01', '2014-10-02'];

describe('segmentationAnswer', () => {
  it.each([
    [
      'texts, as documented',
      ['United States', 'Germany'],
      [
        [2, 3],
        [4, 5],
      ],
    ],
    [
      'pairs',
      [
        [0, 'United States'],
        [0, 'Germany'],
      ],
      [
        [2, 3],
        [4, 5],
      ],
    ],
    [
      'figures as objects',
      [
        [0, 'United States'],
        [0, 'Germany'],
      ],
      [
        [{ setId: '', value: 2 }, { value: 3 }],
        [{ value: 4 }, 5],
      ],
    ],
  ])('reads labels that are %s', (_, seriesLabels, series) => {
    const answer = segmentationAnswer(request, {
      data: { series, seriesLabels, xValues, seriesCollapsed: 'whatever' },
      novaCost: 1,
    });
    expect([...answer.groups]).toEqual([
      ['United States', [2, 3]],
      ['Germany', [4, 5]],
    ]);
  });

  it('keeps what is not known from being zero', () => {
    const { groups } = segmentationAnswer(request, {
      data: { series: [[null, 3]], seriesLabels: ['a'], xValues },
    });
    expect(groups.get('a')).toEqual([undefined, 3]);
  });

  it('takes no group for no data, which is no failure', () => {
    const { groups } = segmentationAnswer(request, {
      data: { series: [], seriesLabels: [], xValues },
    });
    expect(groups.size).toBe(0);
  });

  it('leaves out what is not grouped', () => {
    const { groups } = segmentationAnswer(request, {
      data: { series: [[2, 3]], seriesLabels: [0], xValues },
    });
    expect(groups.size).toBe(0);
  });

  it.each([
    ['other than an object', 'canary'],
    ['without data', { error: 'canary' }],
    [
      'with figures and labels that differ',
      { data: { series: [[1, 2]], seriesLabels: [], xValues } },
    ],
    [
      'with figures and dates that differ',
      { data: { series: [[1]], seriesLabels: ['a'], xValues } },
    ],
    [
      'with dates that are none',
      { data: { series: [], seriesLabels: [], xValues: ['canary'] } },
    ],
  ])('refuses what is %s, without a value', (_, body) => {
    expect(() => segmentationAnswer(request, body)).toThrow(
      expect.objectContaining({
        code: 'poison',
        message: expect.not.stringContaining('canary'),
      }),
    );
  });
});

describe('retentionAnswer', () => {
  const cell = (count: number) => ({ count, outof: 10, incomplete: false });
  const cohorts = { start: '2025-12-30', end: '2026-01-03' };
  const read = (values: object, series: object[] = [{ values }]) =>
    retentionAnswer({ request, body: { data: { series } }, cohorts });

  it('finds the year of days that are written without one', () => {
    const answer = read({ 'Jan 02': [cell(2)], 'Dec 31': [cell(1)] });
    expect([...answer.keys()]).toEqual(['2026-01-02', '2025-12-31']);
  });

  it.each(['Jan 2', 'Jan 02', 'January 2', '2026-01-02'])('reads %s', name => {
    expect([...read({ [name]: [cell(2)] }).keys()]).toEqual(['2026-01-02']);
  });

  it('leaves out days that were not asked for', () => {
    expect(read({ 'Jan 03': [cell(2)] }).size).toBe(0);
  });

  it('takes no series for no data', () => {
    expect(read({}, []).size).toBe(0);
  });

  it('refuses what is no day', () => {
    expect(() => read({ yesterday: [cell(1)] })).toThrow('no known day');
  });
});
