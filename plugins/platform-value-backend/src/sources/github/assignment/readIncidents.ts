import { annotations } from 'backstage-plugin-platform-value-common';
import type { AssignmentProblem } from 'backstage-plugin-platform-value-node';
import type { GithubSettings } from '../githubConfig';
import { listedValues } from './listedValues';

/** Labels of an entity's incidents, and what says so. */
export interface ReadIncidents {
  incidentLabels: string[];
  because?: string;
  problems: AssignmentProblem[];
}

/**
 * Reads `platform-value.io/incidents`, else what the configuration says. What
 * begins with `jira` is for the Jira source: such incidents are not looked for here.
 */
export function readIncidents(
  text: string | undefined,
  settings: GithubSettings,
): ReadIncidents {
  if (text && isForJira(text.trim())) {
    return { incidentLabels: [], problems: [] };
  }
  const values = listedValues(text) ?? [];
  const labels = values.flatMap(value => labelOf(value) ?? []);
  const problems = values.filter(isUnknown).map(unknownValue);
  if (labels.length > 0) {
    const because = `annotation ${annotations.incidents}`;
    return { incidentLabels: labels, because, problems };
  }
  const { incidentLabels } = settings;
  return incidentLabels.length > 0
    ? { incidentLabels, because: 'platformValue.incidents', problems }
    : { incidentLabels, problems };
}

function isForJira(value: string): boolean {
  return /^jira\b/i.test(value);
}

function isUnknown(value: string): boolean {
  return !labelOf(value) && !isForJira(value);
}

function labelOf(value: string): string | undefined {
  return /^label:\s*(\S.*)$/.exec(value)?.[1];
}

function unknownValue(value: string): AssignmentProblem {
  return {
    code: 'unknown-annotation-value',
    message: `${annotations.incidents} has '${value}', which is not label:<name>.`,
    remedy:
      'Write label:<name>, such as label:incident; several with commas. What begins with jira is read by the Jira source.',
  };
}
