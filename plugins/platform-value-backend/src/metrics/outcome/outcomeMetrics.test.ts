import { metrics } from '..';
import { outcomeMetrics, usualOutcomeSettings } from './outcomeMetrics';

const unit = { measure: 'queries', title: 'query' };
const all = outcomeMetrics({ ...usualOutcomeSettings, unit });

describe('outcomeMetrics', () => {
  it('has a lead of the outcome, and names no metric twice', () => {
    const leads = all.filter(({ lead }) => lead).map(({ id }) => id);
    expect(leads).toEqual(['retention']);
    const ids = [...metrics, ...all].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a unit cost only where it is said of what', () => {
    const ids = outcomeMetrics().map(({ id }) => id);
    expect(ids).not.toContain('cost-per-unit');
    expect(all.map(({ id }) => id)).toContain('cost-per-unit');
  });

  it.each(all.map(metric => [metric.id, metric] as const))(
    '%s says in words what it is, what it needs and what to do',
    (_, metric) => {
      const { question, description, remedy } = metric;
      expect(question).toMatch(/^[A-Z].*\?$/);
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(remedy).toMatch(/^[A-Z].*\.$/);
      expect(metric.needs.length).toBeGreaterThan(0);
    },
  );
});
