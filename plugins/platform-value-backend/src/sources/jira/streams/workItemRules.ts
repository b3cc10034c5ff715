import { SourceError } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import { issueFields, type Issue } from '../issues/issue';
import { issueKey } from '../issues/issueKey';
import { issueSignal } from '../issues/issueSignal';
import { ownersOfIssue } from '../issues/owners';
import type { IssueRules } from './IssueRules';
import { anyText } from './jql';
import type { ProjectContext } from './ProjectContext';

/**
 * Rules of work items: issues of the configured types.
 *
 * @throws SourceError `misconfigured` when Jira has none of these types.
 */
export async function workItemRules(
  context: ProjectContext,
): Promise<IssueRules> {
  const { words, api, settings, partition, signal } = context;
  const types = await words.knownTypes(settings.workItemTypes, api, signal);
  if (types.length === 0) throw unknownTypes(settings.workItemTypes);
  const { epic } = settings.fields;
  const epicField = epic
    ? await words.fieldId(epic, api, signal)
    : await words.knownFieldId('Epic Link', api, signal);
  return {
    kind: 'workItem',
    fields: [...issueFields, 'parent', ...(epicField ? [epicField] : [])],
    restriction: `issuetype in (${anyText(types)})`,
    matching: async issues =>
      new Set(
        issues.filter(({ type }) => types.includes(type)).map(({ id }) => id),
      ),
    ownersOf: issue => ownersOfIssue(partition.entities, issue),
    signalOf: (entityRef, issue, resolvedAt) =>
      issueSignal({
        ...{ kind: 'workItem', entityRef, issue, resolvedAt },
        facts: {
          type: issue.type.slice(0, 24),
          epic: epicOf(issue, epicField),
        },
      }),
  };
}

function unknownTypes(types: string[]): SourceError {
  return new SourceError({
    code: 'misconfigured',
    message: `Jira has no issue type ${types.join(', ')}.`,
    remedy:
      'Set platformValue.jira.workItems.types to types of your Jira, in its own language.',
  });
}

const parentSchema = z.object({
  key: issueKey,
  fields: z.object({ issuetype: z.object({ name: z.string() }) }),
});

/** The key of its epic: its parent, or, in an older Jira, what a field says. */
function epicOf(
  { fields }: Issue,
  epicField: string | undefined,
): string | undefined {
  const parent = parentSchema.safeParse(fields.parent).data;
  if (parent?.fields.issuetype.name.toLowerCase() === 'epic') return parent.key;
  return epicField && issueKey.safeParse(fields[epicField]).data;
}
