import {
  isSnapshot,
  type MetricDefinition,
} from 'backstage-plugin-platform-value-node';

const complete =
  'All there are were counted, so there is no interval. Where of some nobody can say, a range shows what the figure could be.';

const intervals: Record<MetricDefinition['figure'], string> = {
  'complete-share': complete,
  'complete-count': complete,
  rate: 'Student’s t over the counts of at least 8 whole weeks, cut at 0. Two periods are compared by Welch.',
  median:
    'Order statistics of the median, from 6 values; where values come in clusters, a seeded bootstrap over at least 6 of them. Two periods are compared by Price and Bonett.',
  mean: 'A seeded bootstrap over at least 6 clusters. Two periods are compared in the same way.',
  quotient:
    'None: both parts are complete counts. Without an interval nobody can say whether a change is more than chance.',
  'before-after': 'Price and Bonett, from 6 values before and 6 after.',
  ratio:
    'Wilson; where rows come in clusters, a seeded bootstrap over at least 6 of them. Two periods are compared by Newcombe.',
  'survival-median':
    'Brookmeyer and Crowley, on the log-log scale of the Kaplan–Meier curve. Two periods are compared only when nothing is still open.',
};

const unitNames: Record<MetricDefinition['unit'], string> = {
  'per-week': 'per week',
  hours: 'hours',
  minutes: 'minutes',
  ratio: 'a share, 0 to 1',
  score: 'points',
  count: 'a count',
  money: 'money',
};

function parametersOf({ parameters = {} }: MetricDefinition): string[] {
  const rows = Object.entries(parameters);
  if (!rows.length) return [];
  return [
    '## Parameters',
    '',
    '| name | value |',
    '| --- | --- |',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    '',
  ];
}

function benchmarkOf(definition: MetricDefinition): string[] {
  const benchmark = isSnapshot(definition) ? undefined : definition.benchmark;
  return benchmark
    ? [
        '## Benchmark',
        '',
        `${benchmark.edition}: a score of 0 to 10, whose mean over all answers is ${benchmark.mean}. A benchmark is not a target.`,
        '',
      ]
    : [];
}

function clustersOf(definition: MetricDefinition): string {
  const least = isSnapshot(definition) ? undefined : definition.leastClusters;
  return least ? `, in at least ${least} groups` : '';
}

/** The page of the documentation that explains a metric, as Markdown. */
export function metricPage(definition: MetricDefinition): string {
  const { title, question, description, formula, unit, better } = definition;
  const { id, version, needs, leastSample, remedy, scopes } = definition;
  return [
    `# ${title}`,
    '',
    `**${question}**`,
    '',
    description,
    '',
    '| | |',
    '| --- | --- |',
    `| id | \`${id}\`, version ${version} |`,
    `| formula | ${formula} |`,
    `| unit | ${unitNames[unit]}; ${better} is better |`,
    ...(needs.length ? [`| needs | ${needs.join(', ')} |`] : []),
    ...(scopes ? [`| of | ${scopes.join(', ')} |`] : []),
    `| least sample | ${leastSample.count} ${leastSample.of}${clustersOf(
      definition,
    )} |`,
    '',
    '## How sure it is',
    '',
    intervals[definition.figure],
    '',
    ...parametersOf(definition),
    ...benchmarkOf(definition),
    '## When there is no number',
    '',
    remedy,
    '',
  ].join('\n');
}

/** The page that lists all metrics. */
export function metricIndex(definitions: readonly MetricDefinition[]): string {
  return [
    '# Metrics',
    '',
    'One page for each, made from its definition by `yarn generate`.',
    '',
    '| metric | question | formula |',
    '| --- | --- | --- |',
    ...definitions.map(
      ({ id, title, question, formula }) =>
        `| [${title}](${id}.md) | ${question} | ${formula} |`,
    ),
    '',
  ].join('\n');
}
