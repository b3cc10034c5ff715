import { z } from 'zod';
import { nextCursor } from '../graphqlFields';
import { pageSizeAt } from '../pageSizeAt';
import { readNodes } from '../readNodes';
import type { StreamContext } from '../StreamContext';
import { isBelow, type SweepPosition, type SweptPage } from '../sweep';
import { sweptNodes } from '../sweptNodes';
import type { DeploymentFact } from './DeploymentFact';
import type { DeploymentReader } from './DeploymentReader';
import {
  deploymentsAnswer,
  deploymentsQuery,
  listedDeployment,
  openDeploymentsQuery,
  statusesQuery,
  statusesSchema,
  type ListedDeployment,
} from './deploymentsQuery';
import { listedDeploymentFact } from './listedDeploymentFact';

const pageSizes = { few: 10, many: 50 };

/** Reads the deployments GitHub knows as such. */
export function listedDeploymentReader(
  context: StreamContext,
): DeploymentReader {
  return {
    readPage: position => readPage(context, position),
    readOpen: open => readOpen(context, open),
  };
}

async function readPage(
  context: StreamContext,
  position: SweepPosition,
): Promise<SweptPage<DeploymentFact>> {
  const { after, floor } = position;
  const { owner, name } = context.repository;
  const { repository } = await context.client.queryPage(
    {
      document: deploymentsQuery,
      variables: { owner, name, after },
      schema: deploymentsAnswer,
      signal: context.signal,
    },
    pageSizeAt(position, pageSizes),
  );
  const { deployments, createdAt } = repository;
  context.memory.recognise(repository.databaseId);
  const { parsed, ...page } = sweptNodes({
    nodes: deployments.nodes,
    schema: listedDeployment,
    identifiedBy: 'databaseId',
    timeOf: deployment => deployment.createdAt,
  });
  return {
    facts: await factsOf(context, parsed),
    ...page,
    after: nextCursor(deployments.pageInfo),
    reachedFloor: isBelow(page.oldest, floor),
    beginsAt: createdAt,
    total: deployments.totalCount,
  };
}

/** So many at once keep the cost of a query at a point or two. */
const openAtOnce = 50;

async function readOpen(
  context: StreamContext,
  open: DeploymentFact[],
): Promise<DeploymentFact[]> {
  const nodes = await readNodes(context, {
    document: openDeploymentsQuery,
    ids: open.map(({ handle }) => handle),
    schema: listedDeployment,
    atOnce: openAtOnce,
  });
  const found = nodes.flatMap(node => node ?? []);
  return factsOf(context, found);
}

async function factsOf(
  context: StreamContext,
  deployments: ListedDeployment[],
): Promise<DeploymentFact[]> {
  const facts: DeploymentFact[] = [];
  for (const deployment of deployments) {
    const complete = await completeStatuses(context, deployment);
    facts.push(listedDeploymentFact(complete));
  }
  return facts;
}

const statusesAnswer = z.object({
  node: z.object({ statuses: statusesSchema }),
});

async function completeStatuses(
  context: StreamContext,
  deployment: ListedDeployment,
): Promise<ListedDeployment> {
  if (!deployment.statuses) return deployment;
  let { pageInfo, nodes } = deployment.statuses;
  let after = nextCursor(pageInfo);
  while (after) {
    const { node } = await context.client.query({
      document: statusesQuery,
      variables: { id: deployment.id, after },
      schema: statusesAnswer,
      signal: context.signal,
    });
    nodes = [...nodes, ...node.statuses.nodes];
    pageInfo = node.statuses.pageInfo;
    after = nextCursor(pageInfo);
  }
  return { ...deployment, statuses: { pageInfo, nodes } };
}
