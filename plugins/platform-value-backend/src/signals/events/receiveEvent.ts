import type { SourceEvent } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import type { RunningSource } from '../RunningSource';

const remember = `
  insert into event_deliveries (at, source_id, delivery_id) values (?::timestamptz, ?, ?)
  on conflict (source_id, delivery_id) do nothing`;

/** What waits for its own time after a failure goes on waiting. */
const makeDue = `
  update streams s set due_at = coalesce(s.due_at, ?::timestamptz),
    reconciliation_due_at = case when i.reconcile and s.complete then ?::timestamptz else s.reconciliation_due_at end, watched_until = case when s.failing_since is null and s.due_at is null and s.complete
      then greatest(s.watched_until, o.watched_until) else s.watched_until end
  from unnest(?::text[], ?::text[], ?::boolean[]) as i(key, stream, reconcile), partitions p, sources o
  where o.source_id = ? and p.source_id = o.source_id and p.key = i.key and s.partition_id = p.partition_id
    and (i.stream is null or s.stream = i.stream) and (s.due_at is null or i.reconcile)`;

/** How long a delivery is known, so that it is not taken twice. */
const keptDays = 3;

/** @internal */
export interface ReceiveEventOptions {
  knex: Knex;
  running: RunningSource[];
  clock: () => Date;
}

/**
 * Takes an event as a hint that something moved: what it names is due at once.
 * An event says nothing else; facts come from the source alone, so one that is
 * lost, doubled, late or made up changes no figure.
 */
export async function receiveEvent(
  { knex, running, clock }: ReceiveEventOptions,
  event: SourceEvent,
): Promise<void> {
  for (const { definition, source, sourceId } of running) {
    const hint = definition.topics?.includes(event.topic)
      ? source.readEvent?.(event)
      : undefined;
    if (!hint) continue;
    const { deliveryId, partitions } = hint;
    const now = clock();
    if (deliveryId && !(await isNew(knex, sourceId, deliveryId, now))) continue;
    const due = partitions.flatMap(
      ({ key, streams = [null], reconcile = false }) =>
        streams.map(stream => ({ key, stream, reconcile })),
    );
    await knex.raw(makeDue, [
      now,
      now,
      due.map(({ key }) => key),
      due.map(({ stream }) => stream),
      due.map(({ reconcile }) => reconcile),
      sourceId,
    ] as Knex.Value[]);
  }
}

async function isNew(
  knex: Knex,
  sourceId: number,
  deliveryId: string,
  now: Date,
): Promise<boolean> {
  const kept = new Date(now.getTime() - keptDays * 86_400_000);
  await knex('event_deliveries').where('at', '<', kept).delete();
  const { rowCount } = await knex.raw(remember, [now, sourceId, deliveryId]);
  return rowCount > 0;
}
