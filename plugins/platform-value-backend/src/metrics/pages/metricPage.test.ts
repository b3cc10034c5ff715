import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readdirSync, readFileSync } from 'node:fs';
import { documentedMetrics as metrics } from './documentedMetrics';
import { metricIndex, metricPage } from './metricPage';

const folder = resolvePackagePath(
  'backstage-plugin-platform-value-backend',
  '../../docs/metrics',
);

function read(file: string): string {
  return readFileSync(`${folder}/${file}`, 'utf8');
}

describe('the pages of the metrics', () => {
  it.each(metrics.map(metric => [metric.id, metric] as const))(
    'explain %s as it is defined (yarn generate)',
    (id, definition) => {
      expect(read(`${id}.md`)).toBe(metricPage(definition));
    },
  );

  it('are listed, and there are no others', () => {
    expect(read('README.md')).toBe(metricIndex(metrics));
    expect(readdirSync(folder).sort()).toEqual(
      ['README.md', ...metrics.map(({ id }) => `${id}.md`)].sort(),
    );
  });
});
