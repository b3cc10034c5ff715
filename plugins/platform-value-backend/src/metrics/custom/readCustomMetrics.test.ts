import { readCustomMetrics } from './readCustomMetrics';

const freshness = {
  title: 'Data freshness',
  description: 'How old the newest row is when it is asked for.',
  unit: 'hours',
  better: 'lower',
  category: 'outcome',
  aggregation: 'median',
};

const none = new Set<string>();

function problemsOf(metrics: unknown) {
  return readCustomMetrics(metrics, new Set(['build-duration'])).problems.map(
    ({ subject, message }) => [subject, message],
  );
}

describe('readCustomMetrics', () => {
  it('finds none where none are configured', () => {
    expect(readCustomMetrics(undefined, none)).toEqual({
      metrics: [],
      targets: [],
      ids: new Set(),
      problems: [],
    });
  });

  it('makes a metric with its target', () => {
    const target = { value: 6, validFrom: '2026-01-01' };
    const { metrics, targets, ids } = readCustomMetrics(
      { 'data-freshness': { ...freshness, target, leastSample: 20 } },
      none,
    );
    expect(metrics).toMatchObject([
      {
        id: 'data-freshness',
        title: 'Data freshness',
        question: 'How is data freshness?',
        category: 'outcome',
        leastSample: { count: 20, of: 'measurements' },
        needs: ['measurement data-freshness'],
        version: 1,
      },
    ]);
    expect(targets).toEqual([{ metric: 'data-freshness', ...target }]);
    expect(ids).toEqual(new Set(['data-freshness']));
  });

  it('leaves a wrong one out, and takes what is pushed for it', () => {
    const { metrics, ids, problems } = readCustomMetrics(
      {
        'data-freshness': { ...freshness, unit: 'days' },
        'query-p95': freshness,
      },
      none,
    );
    expect(metrics.map(({ id }) => id)).toEqual(['query-p95']);
    expect(ids).toEqual(new Set(['data-freshness', 'query-p95']));
    expect(problems).toEqual([
      {
        code: 'misconfigured',
        subject: 'platformValue.metrics.data-freshness.unit',
        message: expect.stringMatching(/^"days": .*"hours"/),
        remedy: expect.stringContaining('restart'),
      },
    ]);
  });

  it.each([
    ['no object', 7, '', '7'],
    ['an id with capitals', { Fresh: freshness }, '.Fresh', '"Fresh"'],
    [
      'an id that is taken',
      { 'build-duration': freshness },
      '.build-duration',
      'of its own',
    ],
    ['a metric that is none', { fresh: 'soon' }, '.fresh', '"soon"'],
    [
      'a field nobody reads',
      { fresh: { ...freshness, owner: 'x' } },
      '.fresh.owner',
      '"x"',
    ],
    [
      'a missing field',
      { fresh: { ...freshness, title: undefined } },
      '.fresh.title',
      'nothing',
    ],
    [
      'a unit of another aggregation',
      { fresh: { ...freshness, aggregation: 'share' } },
      '.fresh.unit',
      '"hours": of a share is one of ratio',
    ],
    [
      'a target of no day',
      { fresh: { ...freshness, target: { value: 1, validFrom: 'soon' } } },
      '.fresh.target.validFrom',
      '"soon"',
    ],
  ])('names %s with path and value', (_, metrics, path, said) => {
    const [[subject, message]] = problemsOf(metrics);
    expect(subject).toBe(`platformValue.metrics${path}`);
    expect(message).toContain(said);
  });

  it('takes no id of a built-in metric for pushing', () => {
    const { ids } = readCustomMetrics(
      { 'build-duration': freshness },
      new Set(['build-duration']),
    );
    expect(ids).toEqual(none);
  });
});
