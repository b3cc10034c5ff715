import { fieldText } from '../issues/fieldText';
import { issueFields, type Issue } from '../issues/issue';
import { issueSignal } from '../issues/issueSignal';
import { namedDeployment } from '../issues/namedDeployment';
import { ownersOfIncident } from '../issues/owners';
import type { JiraSettings } from '../jiraConfig';
import type { IssueRules } from './IssueRules';
import { anyText, inProject, since as updatedSince } from './jql';
import { idsOf } from './idsOf';
import type { ProjectContext } from './ProjectContext';

/** What Jira and its service management call incidents. */
const usualTypes = ['Incident', '[System] Incident'];

/**
 * Rules of incidents: what the configured JQL finds, else issues of the usual
 * types or with label `incident`.
 */
export async function incidentRules(
  context: ProjectContext,
): Promise<IssueRules> {
  const { settings, partition } = context;
  const fields = await fieldsOf(context);
  const restriction = settings.incidentJql ?? (await usualJql(context));
  return {
    kind: 'incident',
    fields: [...issueFields, 'summary', ...Object.values(fields)],
    restriction,
    matching: (issues, since) => matching(context, restriction, issues, since),
    ownersOf: issue => ownersOfIncident(partition.entities, issue),
    signalOf: (entityRef, issue, resolvedAt) =>
      issueSignal({
        ...{ kind: 'incident', entityRef, issue, resolvedAt },
        facts: {
          severity: fieldText(issue.fields[fields.severity])?.slice(0, 24),
          ...deploymentOf(issue, fields.deployment, settings),
        },
      }),
  };
}

async function fieldsOf({ words, api, settings, signal }: ProjectContext) {
  const { severity, deployment } = settings.fields;
  return {
    severity: await words.fieldId(severity, api, signal),
    ...(deployment && {
      deployment: await words.fieldId(deployment, api, signal),
    }),
  };
}

/** A query with a type that Jira does not have would fail. */
async function usualJql({ words, api, signal }: ProjectContext) {
  const types = await words.knownTypes(usualTypes, api, signal);
  const labelled = 'labels = incident';
  return types.length
    ? `issuetype in (${anyText(types)}) OR ${labelled}`
    : labelled;
}

/**
 * Asks Jira itself, which alone understands any JQL. What it found of these
 * issues must not be older than the issues: else one that was updated just now
 * would be taken for none.
 */
async function matching(
  context: ProjectContext,
  restriction: string,
  issues: Issue[],
  since: number,
): Promise<Set<string>> {
  const { partition, api, signal } = context;
  const matched = new Set<string>();
  if (issues.length === 0) return matched;
  const pages = idsOf(api, {
    jql: inProject(partition.key, restriction, updatedSince(since)),
    reconcile: issues.map(({ id }) => id),
    signal,
  });
  for await (const ids of pages) ids.forEach(id => matched.add(id));
  return matched;
}

function deploymentOf(
  issue: Issue,
  field: string | undefined,
  { deploymentPattern: pattern }: JiraSettings,
) {
  const summary = fieldText(issue.fields.summary) ?? '';
  return namedDeployment({
    field: field && fieldText(issue.fields[field]),
    texts: [...issue.labels, summary],
    pattern,
  });
}
