import type { JiraIssue } from '../../world/JiraSite';

const longest = 5 * 60;

/** How far a search index may be behind for an issue: 0 to 5 minutes, in milliseconds. */
export function indexLag({ id }: Pick<JiraIssue, 'id'>): number {
  const mixed = Math.imul(id ^ (id >>> 7), 0x9e3779b1) >>> 0;
  return (mixed % longest) * 1000;
}
