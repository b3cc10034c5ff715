import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentedMetrics } from './documentedMetrics';
import { metricIndex, metricPage } from './metricPage';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('say which folder the pages are written to');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'README.md'), metricIndex(documentedMetrics));
for (const definition of documentedMetrics) {
  writeFileSync(join(folder, `${definition.id}.md`), metricPage(definition));
}
