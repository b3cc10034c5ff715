import type {
  CollectedPage,
  StreamCursor,
} from 'backstage-plugin-platform-value-node';
import { collectIssues } from './collectIssues';
import { idsOf } from './idsOf';
import { incidentRules } from './incidentRules';
import type { IssueRules } from './IssueRules';
import { inProject } from './jql';
import type { ProjectContext } from './ProjectContext';
import { workItemRules } from './workItemRules';

/** Of what nobody asks for. */
const nothingAsked: CollectedPage = {
  signals: [],
  cursor: {},
  coveredFrom: undefined,
  progress: { done: 0, total: 0 },
};

/** Reads a stream of a project from its cursor on. */
export async function* collectStream(
  stream: string,
  context: ProjectContext,
  cursor: StreamCursor | undefined,
): AsyncGenerator<CollectedPage> {
  const rules = await rulesOf(stream, context);
  if (rules) yield* collectIssues({ context, rules }, cursor);
  else yield nothingAsked;
}

/** Names all issues that are facts of a stream now. */
export async function* reconcileStream(
  stream: string,
  context: ProjectContext,
) {
  const rules = await rulesOf(stream, context);
  if (!rules) return;
  const { partition, api, signal } = context;
  const found = inProject(partition.key, rules.restriction);
  const jql = `${found} ORDER BY created ASC, key ASC`;
  for await (const ids of idsOf(api, { jql, signal })) {
    const { kind } = rules;
    yield { facts: ids.map(externalId => ({ kind, externalId })) };
  }
}

async function rulesOf(
  stream: string,
  context: ProjectContext,
): Promise<IssueRules | undefined> {
  if (stream === 'work-items') return workItemRules(context);
  if (stream !== 'incidents') throw new Error(`Jira has no stream '${stream}'`);
  const isAskedFor = context.partition.entities.some(
    ({ selector }) => selector.incidents !== 'none',
  );
  return isAskedFor ? incidentRules(context) : undefined;
}
