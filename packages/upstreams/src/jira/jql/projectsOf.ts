import type { Condition } from './Jql';

/**
 * What a query names as projects, when it can find issues of no other ones;
 * else undefined.
 */
export function projectsOf(condition: Condition): string[] | undefined {
  switch (condition.kind) {
    case 'comparison': {
      const { field, operator, values } = condition;
      const names = operator === '=' || operator === 'in';
      return field === 'project' && names ? values : undefined;
    }
    case 'and':
      return condition.parts.map(projectsOf).find(found => found);
    case 'or': {
      const parts = condition.parts.map(projectsOf);
      return parts.every(part => part)
        ? parts.flatMap(p => p ?? [])
        : undefined;
    }
    default:
      return undefined;
  }
}
