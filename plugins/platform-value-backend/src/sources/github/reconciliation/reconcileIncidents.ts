import type { ReconciliationPage } from 'backstage-plugin-platform-value-node';
import { incidentLabelsOf } from '../incidents/incidentLabelsOf';
import { readIncidents } from '../incidents/readIncidents';
import type { StreamContext } from '../StreamContext';

/** Names all issues that are incidents now. */
export async function* reconcileIncidents(
  context: StreamContext,
): AsyncGenerator<ReconciliationPage> {
  const labels = incidentLabelsOf(context.partition.entities);
  if (labels.length === 0) return;
  let after: string | undefined;
  do {
    const page = await readIncidents(context, labels, { after });
    const facts = page.facts.map(({ fullDatabaseId: externalId }) => ({
      kind: 'incident' as const,
      externalId,
    }));
    yield { facts };
    after = page.after;
  } while (after);
}
