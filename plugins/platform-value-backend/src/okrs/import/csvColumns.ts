/** Columns of an objective, by the path they are read into. */
export const objectiveColumns = {
  id: 'objective_id',
  title: 'objective_title',
  description: 'objective_description',
  parent: 'objective_parent',
  'period.start': 'objective_start',
  'period.end': 'objective_end',
  owner: 'objective_owner',
  state: 'objective_state',
  url: 'objective_url',
} as const;

/** Columns of a key result, by the path they are read into. */
export const keyResultColumns = {
  id: 'id',
  title: 'title',
  function: 'function',
  kind: 'kind',
  unit: 'unit',
  'baseline.value': 'baseline',
  'baseline.at': 'baseline_at',
  target: 'target',
  'range.low': 'low',
  'range.high': 'high',
  due: 'due',
  money: 'money',
  'measuredBy.metricId': 'metric_id',
  'measuredBy.scope': 'scope',
  'measuredBy.days': 'days',
  entities: 'entities',
  'checkIns.0.at': 'checked_in_at',
  'checkIns.0.value': 'value',
  'checkIns.0.confidence': 'confidence',
  'checkIns.0.comment': 'comment',
} as const;

/** All columns of a CSV file. */
export const csvColumns: readonly string[] = [
  ...Object.values(objectiveColumns),
  ...Object.values(keyResultColumns),
];

/** Columns that hold numbers. */
export const numberColumns: ReadonlySet<string> = new Set([
  'baseline',
  'target',
  'low',
  'high',
  'days',
  'value',
  'confidence',
]);
