import type {
  CollectedPage,
  UnmappedFact,
} from 'backstage-plugin-platform-value-node';
import type { StreamContext } from '../StreamContext';
import { sweep } from '../sweep';
import { entitiesOfIncident } from './entitiesOfIncident';
import { incidentLabelsOf } from './incidentLabelsOf';
import {
  incidentsCursor,
  noIncidents,
  type IncidentsCursor,
} from './incidentsCursor';
import { readOpenIncidents } from './readOpenIncidents';
import { incidentSignal } from './incidentSignal';
import type { IncidentIssue } from './incidentsQuery';
import { readIncidents } from './readIncidents';

const nothingWatched: CollectedPage = {
  signals: [],
  cursor: {},
  coveredFrom: undefined,
  progress: { done: 0, total: 0 },
};

/** Issues with the labels of an incident, the last updated first. */
export async function* collectIncidents(
  context: StreamContext,
): AsyncGenerator<CollectedPage> {
  const labels = incidentLabelsOf(context.partition.entities);
  if (labels.length === 0) {
    yield nothingWatched;
    return;
  }
  const cursor = incidentsCursor.catch(noIncidents).parse(context.cursor ?? {});
  const known = { open: cursor.open, labels };
  let again = await readOpenIncidents(context, known);
  let open = openOf([], again.issues);
  const steps = sweep({
    state: cursor.sweep,
    now: context.now,
    readPage: position => readIncidents(context, labels, position),
  });
  for await (const { page, state, coverage, progress } of steps) {
    const issues = [...again.issues, ...page.facts];
    open = openOf(open, page.facts);
    yield {
      signals: issues.flatMap(issue => signalsOf(context, issue)),
      unmapped: issues.flatMap(issue => unmappedOf(context, issue)),
      rejected: page.rejected,
      removed: again.removed,
      cursor: { sweep: state, open },
      ...coverage,
      progress,
    };
    again = { issues: [], removed: [] };
  }
}

/** What is open after a page: it may have seen one closed that was open before. */
function openOf(
  before: IncidentsCursor['open'],
  issues: IncidentIssue[],
): IncidentsCursor['open'] {
  const read = new Set(issues.map(({ id }) => id));
  const open = issues
    .filter(({ closedAt }) => !closedAt)
    .map(({ id, fullDatabaseId: externalId }) => ({ id, externalId }));
  return [...before.filter(({ id }) => !read.has(id)), ...open];
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
