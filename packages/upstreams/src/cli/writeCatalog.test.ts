import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { CatalogEntity } from '../world/World';
import { writeCatalog } from './writeCatalog';

function component(name: string, url: string): CatalogEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, links: [{ url, title: 'A page' }] },
    spec: { type: 'service' },
  };
}

describe('writeCatalog', () => {
  it('writes a document per entity, with links that lead into the portal made whole', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'catalog-'));
    const file = join(folder, 'catalog.yaml');
    const outside = 'https://status.example.com/checkout';
    await writeCatalog(file, {
      entities: [
        component('checkout', '/catalog/default/component/checkout?asOf=x'),
        component('search', outside),
      ],
      portal: 'http://localhost:7100',
    });
    const documents = parseAllDocuments(await readFile(file, 'utf8'));
    await rm(folder, { recursive: true });
    expect(documents.map(document => document.toJS())).toEqual([
      component(
        'checkout',
        'http://localhost:7100/catalog/default/component/checkout?asOf=x',
      ),
      component('search', outside),
    ]);
  });
});
