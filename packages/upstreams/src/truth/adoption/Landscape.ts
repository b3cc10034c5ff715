import type { CatalogEntity, World } from '../../world/World';

/** An entity, and where in the organisation it stands. Refs are written in full. */
export interface Placed {
  ref: string;
  kind: string;
  type: string | undefined;
  lifecycle: string | undefined;
  owner: string | undefined;
  /** The owner and every group above it. */
  groups: string[];
  system: string | undefined;
  domain: string | undefined;
  entity: CatalogEntity;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** `search` and `group:search` are both `group:default/search`. */
function fullRef(value: unknown, kind: string): string | undefined {
  const short = text(value)?.toLocaleLowerCase('en-US');
  if (short === undefined) return undefined;
  const [name, ownKind = kind] = short.split(':').reverse();
  return `${ownKind}:${name.includes('/') ? name : `default/${name}`}`;
}

function refOf({ kind, metadata }: CatalogEntity): string {
  return `${kind}:${metadata.namespace ?? 'default'}/${
    metadata.name
  }`.toLocaleLowerCase('en-US');
}

function aboveOf(group: string | undefined, byRef: Map<string, CatalogEntity>) {
  const groups: string[] = [];
  let next = group;
  while (next !== undefined && !groups.includes(next)) {
    groups.push(next);
    next = fullRef(byRef.get(next)?.spec.parent, 'group');
  }
  return groups;
}

/** Every entity of a world's catalog with its place. */
export function landscapeOf({ catalog }: Pick<World, 'catalog'>): Placed[] {
  const byRef = new Map(catalog.map(entity => [refOf(entity), entity]));
  return catalog.map(entity => {
    const { spec } = entity;
    const owner = fullRef(spec.owner, 'group');
    const system = fullRef(spec.system, 'system');
    const home = system ? byRef.get(system)?.spec.domain : spec.domain;
    return {
      ref: refOf(entity),
      kind: entity.kind.toLocaleLowerCase('en-US'),
      type: text(spec.type),
      lifecycle: text(spec.lifecycle),
      owner,
      groups: aboveOf(owner, byRef),
      system,
      domain: fullRef(home, 'domain'),
      entity,
    };
  });
}

/**
 * The entity of a ref.
 *
 * @throws Error when there is none.
 */
export function placedAs(ref: string, landscape: Placed[]): Placed {
  const found = landscape.find(placed => placed.ref === ref);
  if (!found) throw new Error(`There is no ${ref}.`);
  return found;
}
