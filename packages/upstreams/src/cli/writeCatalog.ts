import { writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import type { CatalogEntity } from '../world/World';

/** Writes entities as YAML documents that a catalog location can name. */
export async function writeCatalog(
  file: string,
  entities: CatalogEntity[],
): Promise<void> {
  const documents = entities.map(entity => stringify(entity));
  await writeFile(file, documents.join('---\n'));
}
