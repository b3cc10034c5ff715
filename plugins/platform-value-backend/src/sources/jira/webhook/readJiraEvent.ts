import type {
  EventHint,
  SourceEvent,
} from 'backstage-plugin-platform-value-node';
import { z } from 'zod';

/** The topic on which webhooks of Jira are published. */
export const jiraTopic = 'jira';

const eventSchema = z.object({
  webhookEvent: z.enum([
    'jira:issue_created',
    'jira:issue_updated',
    'jira:issue_deleted',
  ]),
  issue: z.object({ key: z.string() }),
  changelog: z
    .object({ items: z.array(z.unknown()).catch([]) })
    .nullish()
    .catch(undefined),
});

const moveSchema = z.object({
  field: z.literal('Key'),
  fromString: z.string(),
});

/**
 * The projects whose issues an event says have changed: that of the issue, and
 * the one it was moved from.
 */
export function readJiraEvent(event: SourceEvent): EventHint | undefined {
  if (event.topic !== jiraTopic) return undefined;
  const { success, data } = eventSchema.safeParse(event.payload);
  if (!success) return undefined;
  const moves = (data.changelog?.items ?? []).flatMap(item => {
    const move = moveSchema.safeParse(item);
    return move.success ? [move.data.fromString] : [];
  });
  const keys = [data.issue.key, ...moves].flatMap(
    key => /^([A-Z][A-Z0-9_]*)-\d+$/.exec(key)?.[1] ?? [],
  );
  if (keys.length === 0) return undefined;
  const gone = data.webhookEvent === 'jira:issue_deleted' || moves.length > 0;
  const deliveryId = deliveryIdOf(event);
  return {
    ...(deliveryId && { deliveryId }),
    partitions: [...new Set(keys)].map(key => ({
      key,
      ...(gone && { reconcile: true }),
    })),
  };
}

/** Stable over the times an event is tried again. */
function deliveryIdOf({ metadata }: SourceEvent): string | undefined {
  const [, value] =
    Object.entries(metadata).find(
      ([name]) => name.toLowerCase() === 'x-atlassian-webhook-identifier',
    ) ?? [];
  return Array.isArray(value) ? value[0] : value;
}
