import { nextCursor } from '../graphqlFields';
import { pageSizeAt } from '../pageSizeAt';
import type { StreamContext } from '../StreamContext';
import type { SweepPosition, SweptPage } from '../sweep';
import { sweptNodes } from '../sweptNodes';
import {
  incidentsAnswer,
  incidentSchema,
  incidentsQuery,
  type IncidentIssue,
} from './incidentsQuery';

const pageSizes = { few: 10, many: 100 };

/** A page of the issues that have one of the labels. */
export async function readIncidents(
  context: StreamContext,
  labels: string[],
  position: SweepPosition,
): Promise<SweptPage<IncidentIssue>> {
  const { after, floor } = position;
  const { owner, name } = context.repository;
  const { repository } = await context.client.queryPage(
    {
      document: incidentsQuery,
      variables: { owner, name, after, labels, since: floor },
      schema: incidentsAnswer,
      signal: context.signal,
    },
    pageSizeAt(position, pageSizes),
  );
  const { issues, createdAt } = repository;
  context.memory.recognise(repository.databaseId);
  const { parsed, ...page } = sweptNodes({
    nodes: issues.nodes,
    schema: incidentSchema,
    identifiedBy: 'fullDatabaseId',
    timeOf: issue => issue.updatedAt,
  });
  return {
    facts: parsed,
    ...page,
    after: nextCursor(issues.pageInfo),
    reachedFloor: false,
    beginsAt: createdAt,
    total: issues.totalCount,
  };
}
