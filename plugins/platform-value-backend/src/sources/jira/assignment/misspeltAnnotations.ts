import type { Entity } from '@backstage/catalog-model';
import type { AssignmentProblem } from 'backstage-plugin-platform-value-node';
import { nearestWord } from '../../github/assignment/nearestWord';
import { jiraAnnotations } from './jiraAnnotations';

const prefix = 'jira/';
const known: string[] = Object.values(jiraAnnotations);

/**
 * Annotations that are nearly those of Jira. Others that begin alike belong to
 * other plugins.
 */
export function misspeltAnnotations(entity: Entity): AssignmentProblem[] {
  return Object.keys(entity.metadata.annotations ?? {})
    .filter(name => name.startsWith(prefix) && !known.includes(name))
    .flatMap(name => {
      const nearest = nearestWord(
        name.slice(prefix.length).toLowerCase(),
        known.map(own => own.slice(prefix.length)),
      );
      return nearest ? [problemOf(name, `${prefix}${nearest}`)] : [];
    });
}

function problemOf(name: string, meant: string): AssignmentProblem {
  return {
    code: 'unknown-annotation',
    message: `'${name}' is no annotation of Jira that is read.`,
    remedy: `Did you mean '${meant}'?`,
  };
}
