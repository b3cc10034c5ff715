import { writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import type { CatalogEntity } from '../world/World';

/**
 * Writes entities as YAML documents that a catalog location can name. A world
 * doesn't know where its portal is: links that lead into it are relative, and
 * the catalog takes only whole addresses.
 */
export async function writeCatalog(
  file: string,
  { entities, portal }: { entities: CatalogEntity[]; portal: string },
): Promise<void> {
  const documents = entities.map(entity =>
    stringify(withWholeLinks(entity, portal)),
  );
  await writeFile(file, documents.join('---\n'));
}

function withWholeLinks(entity: CatalogEntity, portal: string): CatalogEntity {
  const { links } = entity.metadata;
  if (!links) {
    return entity;
  }
  const whole = links.map(link => ({
    ...link,
    url: new URL(link.url, portal).href,
  }));
  return { ...entity, metadata: { ...entity.metadata, links: whole } };
}
