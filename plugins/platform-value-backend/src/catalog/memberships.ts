import {
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { codesOf } from '../database/codesOf';

/** What an entity can belong to. */
export const relations = [
  'owner',
  'ancestor',
  'system',
  'domain',
  'lifecycle',
] as const;

/** One of {@link relations}. */
export type Relation = (typeof relations)[number];

/** Codes of relations, from 1. */
export const relationCodes = codesOf<Relation>(relations, 1);

/** That an entity belongs to something, now. */
export interface Membership {
  relation: Relation;
  /** An entity ref, or a lifecycle. */
  target: string;
}

/** Parents of groups and domains of systems, by entity ref. */
export interface Hierarchy {
  parentOfGroup: Map<string, string>;
  domainOfSystem: Map<string, string>;
}

/** Kinds of entities that carry signals, in lower case. */
export const memberKinds = ['component', 'api', 'resource'];

/** Whether entities of this kind carry signals and count in roll-ups. */
export function carriesSignals(kind: string): boolean {
  return memberKinds.includes(kind.toLocaleLowerCase('en-US'));
}

function targetsOf(entity: Entity, type: string, kind: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef)
    .filter(ref => parseEntityRef(ref).kind === kind);
}

/** Reads who is whose parent from groups and systems. */
export function hierarchyOf(entities: Iterable<Entity>): Hierarchy {
  const hierarchy: Hierarchy = {
    parentOfGroup: new Map(),
    domainOfSystem: new Map(),
  };
  for (const entity of entities) {
    const ref = stringifyEntityRef(entity);
    const [parent] = targetsOf(entity, RELATION_CHILD_OF, 'group');
    const [domain] = targetsOf(entity, RELATION_PART_OF, 'domain');
    if (parent) hierarchy.parentOfGroup.set(ref, parent);
    if (domain) hierarchy.domainOfSystem.set(ref, domain);
  }
  return hierarchy;
}

function ancestorsOf(group: string, parentOfGroup: Map<string, string>) {
  const ancestors = new Set<string>();
  let parent = parentOfGroup.get(group);
  while (parent && parent !== group && !ancestors.has(parent)) {
    ancestors.add(parent);
    parent = parentOfGroup.get(parent);
  }
  return [...ancestors];
}

/**
 * What an entity belongs to: its owning group and that group's ancestors, its
 * system and the system's domain, its lifecycle.
 */
export function membershipsOf(
  entity: Entity,
  hierarchy: Hierarchy,
): Membership[] {
  const owners = targetsOf(entity, RELATION_OWNED_BY, 'group');
  const ancestors = owners
    .flatMap(owner => ancestorsOf(owner, hierarchy.parentOfGroup))
    .filter(ancestor => !owners.includes(ancestor));
  const systems = targetsOf(entity, RELATION_PART_OF, 'system');
  const domains = systems.flatMap(
    system => hierarchy.domainOfSystem.get(system) ?? [],
  );
  const { lifecycle } = entity.spec ?? {};
  const targets: Record<Relation, string[]> = {
    owner: owners,
    ancestor: ancestors,
    system: systems,
    domain: domains,
    lifecycle: typeof lifecycle === 'string' ? [lifecycle] : [],
  };
  return relations.flatMap(relation =>
    [...new Set(targets[relation])].map(target => ({ relation, target })),
  );
}
