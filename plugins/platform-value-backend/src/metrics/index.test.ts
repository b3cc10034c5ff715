import { readdirSync } from 'fs';
import { isSnapshot } from 'backstage-plugin-platform-value-node';
import { resolve } from 'path';
import { metrics } from './index';

/** A definition's file is named after its metric. */
function fileOf(id: string): string {
  const camelCase = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return `${camelCase}.ts`;
}

describe('metrics', () => {
  it('lists every file of definitions/', () => {
    const files = readdirSync(resolve(__dirname, 'definitions'));
    const definitions = files.filter(file => !file.endsWith('.test.ts'));
    const listed = metrics.map(metric => fileOf(metric.id));
    expect(listed.sort()).toEqual(definitions.sort());
  });

  it.each(['adoption', 'efficiency'])(
    'has one lead of %s, in front of its others',
    category => {
      const [first, ...others] = metrics.filter(
        metric => metric.category === category,
      );
      expect(first.lead).toBe(true);
      expect(others.filter(metric => metric.lead)).toEqual([]);
    },
  );

  it('names each metric once', () => {
    const ids = metrics.map(metric => metric.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(metrics.map(metric => [metric.id, metric] as const))(
    '%s says in words what it is, what it needs and what to do',
    (_, metric) => {
      const { question, description, remedy } = metric;
      expect(question).toMatch(/^[A-Z].*\?$/);
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(remedy).toMatch(/^[A-Z].*\.$/);
      expect(remedy).toMatch(/platform-value\.io\/|github\.com\//);
      expect(metric.needs.length > 0 || isSnapshot(metric)).toBe(true);
    },
  );
});
