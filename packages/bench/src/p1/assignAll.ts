import type { Partition, Source } from 'backstage-plugin-platform-value-node';
import type { CatalogEntity } from 'platform-value-upstreams';

/**
 * Asks a source what it collects for each entity.
 *
 * @returns the partitions, and how many entities they are of
 */
export function assignAll<T>(
  source: Source<T>,
  catalog: CatalogEntity[],
): { partitions: Partition<T>[]; entities: number } {
  const partitions = new Map<string, Partition<T>>();
  let entities = 0;
  for (const entity of catalog.map(asEntity)) {
    const { assignment } = source.assign(entity);
    if (!assignment) continue;
    const { partition: key, selector } = assignment;
    const partition = partitions.get(key) ?? { key, entities: [] };
    const entityRef = refOf(entity);
    partition.entities.push({ entityRef, selector });
    partitions.set(key, partition);
    entities += 1;
  }
  return { partitions: [...partitions.values()], entities };
}

type Entity = Parameters<Source['assign']>[0];

function refOf({ kind, metadata: { namespace, name } }: Entity): string {
  return `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US');
}

function asEntity({ spec, metadata, ...entity }: CatalogEntity): Entity {
  return {
    ...entity,
    metadata: { namespace: 'default', ...metadata },
    spec: JSON.parse(JSON.stringify(spec)),
  };
}
