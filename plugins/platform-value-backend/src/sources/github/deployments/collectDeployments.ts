import type {
  CollectedPage,
  SourceError,
} from 'backstage-plugin-platform-value-node';
import type { StreamContext } from '../StreamContext';
import { collectList, type ListPage } from './collectList';
import { githubComparison } from './Comparison';
import { createReader } from './createReader';
import type { DeploymentReader } from './DeploymentReader';
import { deploymentsCoverage } from './deploymentsCoverage';
import {
  deploymentsCursor,
  unread,
  type DeploymentsCursor,
  type GroupState,
} from './deploymentsCursor';
import { audienceOf, groupsOf, type DeploymentGroup } from './groups';

const noState: GroupState = { readers: {}, winners: {} };

/**
 * Deployments to production, as the recognisers of the entities say. Entities
 * with the same lists are read for together; of an entity's lists the first
 * that holds a deployment of it wins.
 *
 * @throws SourceError `misconfigured`, after everything else is read, when an
 *   entity names a workflow that isn't there.
 */
export async function* collectDeployments(
  context: StreamContext,
): AsyncGenerator<CollectedPage> {
  const groups = groupsOf(context.partition.entities);
  const comparison = githubComparison(context);
  const problems: SourceError[] = [];
  let cursor = deploymentsCursor.catch({}).parse(context.cursor ?? {});
  for (const { group, reader } of lists(groups)) {
    const audience = audienceOf(group, cursor[group.key] ?? noState, reader);
    if (audience.length === 0) continue;
    const from = createReader(context, reader, audience);
    const before = cursor[group.key]?.readers[reader] ?? unread;
    const options = { context, reader, audience, comparison };
    let state = before;
    for await (const page of collectList({ ...options, from, state: before })) {
      state = page.state;
      cursor = withPage(cursor, { group, reader, page });
      yield pageOf(page, cursor, groups);
    }
    const own = audience.some(({ selector }) => selector.ownDeployments);
    if (own && !state.matched) problems.push(...(await problemOf(from)));
  }
  if (problems.length > 0) throw problems[0];
}

function lists(groups: DeploymentGroup[]) {
  return groups.flatMap(group =>
    group.readers.map(reader => ({ group, reader })),
  );
}

async function problemOf(reader: DeploymentReader): Promise<SourceError[]> {
  const problem = await reader.whyEmpty?.();
  return problem ? [problem] : [];
}

function withPage(
  cursor: DeploymentsCursor,
  options: { group: DeploymentGroup; reader: string; page: ListPage },
): DeploymentsCursor {
  const { group, reader, page } = options;
  const { readers, winners } = cursor[group.key] ?? noState;
  const found = page.mapped.recognising.map(
    ({ entityRef }) => [entityRef, reader] as const,
  );
  return {
    ...cursor,
    [group.key]: {
      readers: { ...readers, [reader]: page.state },
      winners: { ...winners, ...Object.fromEntries(found) },
    },
  };
}

function pageOf(
  { mapped, rejected, removed, progress }: ListPage,
  cursor: DeploymentsCursor,
  groups: DeploymentGroup[],
): CollectedPage {
  return {
    signals: mapped.signals,
    unmapped: mapped.unmapped,
    rejected,
    removed,
    cursor,
    ...deploymentsCoverage(groups, cursor),
    progress,
  };
}
