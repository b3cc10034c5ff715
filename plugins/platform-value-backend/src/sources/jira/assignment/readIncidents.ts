import { annotations } from 'backstage-plugin-platform-value-common';
import type { AssignmentProblem } from 'backstage-plugin-platform-value-node';
import { listedValues } from '../../github/assignment/listedValues';
import type { JiraSelector } from './JiraSelector';

/** Which incidents of a project are an entity's, and what says so. */
export interface ReadIncidents {
  incidents: JiraSelector['incidents'];
  because?: string;
  problems: AssignmentProblem[];
}

const emptyName: AssignmentProblem = {
  code: 'unknown-annotation-value',
  message: `${annotations.incidents} has 'jira:' without a name.`,
  remedy: 'Write jira, or jira:<name of a label or component>.',
};

/**
 * Reads the values of `platform-value.io/incidents` that speak of Jira, else
 * what the configuration says. Other values are another source's business.
 */
export function readIncidents(
  text: string | undefined,
  options: { configured: boolean },
): ReadIncidents {
  const values = listedValues(text) ?? [];
  if (values.length === 0) {
    const because = options.configured ? 'platformValue.incidents' : undefined;
    return { incidents: 'all', because, problems: [] };
  }
  const named = values.flatMap(value => namedOf(value) ?? []);
  if (named.length === 0) return { incidents: 'none', problems: [] };
  const names = named.flatMap(({ name }) => name || []);
  return {
    incidents: named.some(({ name }) => name === undefined) ? 'all' : names,
    because: `annotation ${annotations.incidents}`,
    problems: named.some(({ name }) => name === '') ? [emptyName] : [],
  };
}

/** Whether any of the values speaks of Jira. */
export function namesJira(text: string | undefined): boolean {
  return (listedValues(text) ?? []).some(value => namedOf(value));
}

/** Without a name it is all of them. */
function namedOf(value: string): { name?: string } | undefined {
  const match = /^jira(?:\s*:\s*(.*))?$/i.exec(value);
  return match ? { name: match[1] } : undefined;
}
