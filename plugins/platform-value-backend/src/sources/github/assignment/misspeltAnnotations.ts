import type { Entity } from '@backstage/catalog-model';
import {
  annotationPrefix,
  annotations,
} from 'backstage-plugin-platform-value-common';
import type { AssignmentProblem } from 'backstage-plugin-platform-value-node';
import { nearestWord } from './nearestWord';

const known: string[] = Object.values(annotations);

/** Annotations of an entity that begin like ours and are none of ours. */
export function misspeltAnnotations(entity: Entity): AssignmentProblem[] {
  return Object.keys(entity.metadata.annotations ?? {})
    .filter(name => name.startsWith(annotationPrefix) && !known.includes(name))
    .map(name => ({
      code: 'unknown-annotation',
      message: `'${name}' is no annotation of Platform Value.`,
      remedy: remedyFor(name),
    }));
}

function remedyFor(name: string): string {
  const nearest = nearestWord(name.slice(annotationPrefix.length), ownNames());
  return nearest
    ? `Did you mean '${annotationPrefix}${nearest}'?`
    : `Use one of ${ownNames()
        .map(own => annotationPrefix + own)
        .join(', ')}, or remove it.`;
}

function ownNames(): string[] {
  return known
    .filter(name => name.startsWith(annotationPrefix))
    .map(name => name.slice(annotationPrefix.length));
}
