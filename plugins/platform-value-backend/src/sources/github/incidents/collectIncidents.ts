import type {
  CollectedPage,
  UnmappedFact,
} from 'backstage-plugin-platform-value-node';
import { nextCursor } from '../graphqlFields';
import type { StreamContext } from '../StreamContext';
import {
  sweep,
  sweepState,
  type SweepPosition,
  type SweptPage,
} from '../sweep';
import { sweptNodes } from '../sweptNodes';
import { entitiesOfIncident } from './entitiesOfIncident';
import { incidentLabelsOf } from './incidentLabelsOf';
import { incidentSignal } from './incidentSignal';
import {
  incidentsAnswer,
  incidentSchema,
  incidentsQuery,
  type IncidentIssue,
} from './incidentsQuery';

const nothingWatched: CollectedPage = {
  signals: [],
  cursor: {},
  coveredFrom: undefined,
  progress: { done: 0, total: 0 },
};

const pageSize = 100;

/** Issues with the labels of an incident, the last updated first. */
export async function* collectIncidents(
  context: StreamContext,
): AsyncGenerator<CollectedPage> {
  const labels = incidentLabelsOf(context.partition.entities);
  if (labels.length === 0) {
    yield nothingWatched;
    return;
  }
  const steps = sweep({
    state: sweepState.catch({}).parse(context.cursor ?? {}),
    readPage: position => readIncidents(context, labels, position),
  });
  for await (const { page, state, coveredFrom, progress } of steps) {
    yield {
      signals: page.facts.flatMap(issue => signalsOf(context, issue)),
      unmapped: page.facts.flatMap(issue => unmappedOf(context, issue)),
      rejected: page.rejected,
      cursor: state,
      coveredFrom,
      progress,
    };
  }
}

async function readIncidents(
  context: StreamContext,
  labels: string[],
  { after, floor }: SweepPosition,
): Promise<SweptPage<IncidentIssue>> {
  const { owner, name } = context.repository;
  const { repository } = await context.client.queryPage(
    {
      document: incidentsQuery,
      variables: { owner, name, after, labels, since: floor },
      schema: incidentsAnswer,
      signal: context.signal,
    },
    pageSize,
  );
  const { issues, createdAt } = repository;
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

function signalsOf({ partition }: StreamContext, issue: IncidentIssue) {
  return entitiesOfIncident(partition.entities, issue.labels).map(
    ({ entityRef }) => incidentSignal(entityRef, issue),
  );
}

function unmappedOf(
  { partition }: StreamContext,
  issue: IncidentIssue,
): UnmappedFact[] {
  const { labels, fullDatabaseId: externalId, createdAt: at } = issue;
  if (entitiesOfIncident(partition.entities, labels).length > 0) return [];
  const reason = `#${issue.number} has no label that names an entity of the monorepo`;
  return [{ kind: 'incident', externalId, at, reason }];
}
