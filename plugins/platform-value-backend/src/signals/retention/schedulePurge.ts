import type { SchedulerService } from '@backstage/backend-plugin-api';
import { DateTime, Duration } from 'luxon';
import type { Knex } from 'knex';
import { purgeExpired } from './purgeExpired';

/** Purges once a day, in one replica, what is older than it is kept. */
export async function schedulePurge(options: {
  scheduler: SchedulerService;
  knex: Knex;
  /** ISO 8601 durations. */
  retention: { signals: string; deadLetters: string };
  clock: () => Date;
}): Promise<void> {
  const { scheduler, knex, retention, clock } = options;
  const before = (duration: string) =>
    DateTime.fromJSDate(clock(), { zone: 'utc' })
      .minus(Duration.fromISO(duration))
      .toJSDate();
  await scheduler.scheduleTask({
    id: 'platform-value-purge',
    frequency: { days: 1 },
    initialDelay: { minutes: 30 },
    timeout: { hours: 4 },
    scope: 'global',
    fn: async signal => {
      await purgeExpired({
        knex,
        signalsBefore: before(retention.signals),
        deadLettersBefore: before(retention.deadLetters),
        signal,
      });
    },
  });
}
