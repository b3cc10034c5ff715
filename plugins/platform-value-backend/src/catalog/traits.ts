import type { Entity } from '@backstage/catalog-model';
import { annotations as ownAnnotations } from 'backstage-plugin-platform-value-common';
import { codesOf } from '../database/codesOf';
import { carriesSignals } from './memberships';

/** What is kept of an entity beside what it belongs to. */
export const traitTypes = ['type', 'tag', 'annotation', 'relation'] as const;

/** One of {@link traitTypes}. */
export type TraitType = (typeof traitTypes)[number];

/** Codes of traits, from 1. */
export const traitCodes = codesOf<TraitType>(traitTypes, 1);

/** Something an entity says of itself, now. */
export interface Trait {
  trait: TraitType;
  /** The tag, the annotation's or the relation's name; of a type empty. */
  key: string;
  /** The type, the annotation's value, the relation's target ref; of a tag empty. */
  value: string;
}

/** Longer ones are texts and addresses, which no rule is written for. */
const longest = 100;

/** Ours, and those that say where the catalog read an entity. */
const ignoredAnnotations: string[] = [
  ownAnnotations.linkedKeyResults,
  'backstage.io/managed-by-location',
  'backstage.io/managed-by-origin-location',
];

/** Written on the other side too; a shared resource would have thousands. */
const ignoredRelations = ['dependencyOf', 'apiConsumedBy', 'hasPart'];

function annotationsOf({ metadata }: Entity): Trait[] {
  return Object.entries(metadata.annotations ?? {})
    .filter(([key, value]) => key.length <= longest && value.length <= longest)
    .filter(([key]) => !ignoredAnnotations.includes(key))
    .map(([key, value]) => ({ trait: 'annotation', key, value }));
}

function relationsOf({ relations = [] }: Entity): Trait[] {
  return relations
    .filter(({ type }) => !ignoredRelations.includes(type))
    .map(({ type: key, targetRef: value }) => ({
      ...{ trait: 'relation', key, value },
    }));
}

function typeOf({ spec }: Entity): Trait[] {
  return typeof spec?.type === 'string'
    ? [{ trait: 'type', key: '', value: spec.type }]
    : [];
}

/** The text that names a trait among those of its entity. */
export function traitKey({ trait, key, value }: Trait): string {
  return [traitCodes.code(trait), key, value].join('\n');
}

/**
 * What capabilities and mandates may ask of an entity, each once, by name:
 * of what carries signals and of systems, which may be platforms.
 */
export function traitsOf(entity: Entity): Trait[] {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  if (!carriesSignals(kind) && kind !== 'system') return [];
  const tags = (entity.metadata.tags ?? []).map(
    (key): Trait => ({ trait: 'tag', key, value: '' }),
  );
  const traits = [
    ...typeOf(entity),
    ...tags,
    ...annotationsOf(entity),
    ...relationsOf(entity),
  ];
  const byKey = new Map(traits.map(trait => [traitKey(trait), trait]));
  return [...byKey.keys()].sort().map(key => byKey.get(key)!);
}
