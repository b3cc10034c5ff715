import { costedMeasure, measuredMetrics } from '../load/measuredMetrics';

const metric = {
  description: 'What another system measures once a week.',
  unit: 'minutes',
  better: 'lower',
  category: 'outcome',
  aggregation: 'median',
};

/** What an administrator sets, so that there is every kind of metric. */
export const portalConfig = {
  platformValue: {
    costs: { unit: { measure: costedMeasure, title: 'order' } },
    metrics: Object.fromEntries(
      measuredMetrics.map(id => [
        id,
        { title: id.replace('-', ' '), ...metric },
      ]),
    ),
  },
};
