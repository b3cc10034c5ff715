import type { EventsService } from '@backstage/plugin-events-node';
import type { Knex } from 'knex';
import type { RunningSource } from '../RunningSource';
import { receiveEvent } from './receiveEvent';

/**
 * Listens to the topics of all sources. Each event reaches one replica; whoever
 * publishes it has checked its signature.
 */
export async function subscribeToEvents(options: {
  events: EventsService;
  knex: Knex;
  running: RunningSource[];
  clock: () => Date;
}): Promise<void> {
  const { events, ...receiving } = options;
  const topics = options.running.flatMap(
    ({ definition }) => definition.topics ?? [],
  );
  if (!topics.length) return;
  await events.subscribe({
    id: 'platform-value',
    topics: [...new Set(topics)],
    onEvent: ({ topic, eventPayload, metadata = {} }) =>
      receiveEvent(receiving, { topic, payload: eventPayload, metadata }),
  });
}
