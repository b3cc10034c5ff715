import type { FactKey } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import { readNodes } from '../readNodes';
import type { StreamContext } from '../StreamContext';
import type { IncidentsCursor } from './incidentsCursor';
import {
  incidentSchema,
  openIncidentsQuery,
  type IncidentIssue,
} from './incidentsQuery';

/** What became of incidents that were open. */
export interface OpenIncidents {
  issues: IncidentIssue[];
  /** Deleted, moved to another repository, or without the label by now. */
  removed: FactKey[];
}

const openIncident = incidentSchema.extend({
  repository: z.object({ databaseId: z.number().nullable() }),
});

type OpenIncident = z.infer<typeof openIncident>;

/**
 * Reads again what was open: a list by label does not show what lost it.
 *
 * @param options - `labels`: those that make an incident
 */
export async function readOpenIncidents(
  context: StreamContext,
  options: { open: IncidentsCursor['open']; labels: string[] },
): Promise<OpenIncidents> {
  const { open, labels } = options;
  const nodes = await readNodes(context, {
    document: openIncidentsQuery,
    ids: open.map(({ id }) => id),
    schema: openIncident,
  });
  const found: OpenIncidents = { issues: [], removed: [] };
  open.forEach(({ externalId }, index) => {
    const node = nodes[index] ?? null;
    if (isThere(node, context, labels)) found.issues.push(node);
    else found.removed.push({ kind: 'incident', externalId });
  });
  return found;
}

function isThere(
  node: OpenIncident | null,
  { memory }: StreamContext,
  labels: string[],
): node is OpenIncident {
  if (!node || !memory.isOf(node.repository.databaseId)) return false;
  const wanted = labels.map(label => label.toLowerCase());
  return node.labels.some(label => wanted.includes(label.toLowerCase()));
}
