import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { DatabaseSurveyStore } from './DatabaseSurveyStore';

/** Destroys the keys of surveys that have ended, within minutes. */
export async function scheduleKeyDestruction(options: {
  scheduler: SchedulerService;
  knex: Knex;
  clock: () => Date;
}): Promise<void> {
  const { scheduler, knex, clock } = options;
  const store = new DatabaseSurveyStore(knex);
  await scheduler.scheduleTask({
    id: 'platform-value-close-surveys',
    frequency: { minutes: 5 },
    timeout: { minutes: 1 },
    scope: 'global',
    async fn() {
      await store.destroyKeys(clock());
    },
  });
}
