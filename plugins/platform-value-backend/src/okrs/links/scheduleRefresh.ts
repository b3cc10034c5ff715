import type { SchedulerService } from '@backstage/backend-plugin-api';
import { askForRefresh, type AskForRefreshOptions } from './askForRefresh';

/** @internal */
export interface ScheduleRefreshOptions
  extends Omit<AskForRefreshOptions, 'now'> {
  scheduler: SchedulerService;
  clock: () => Date;
}

/** Tells the catalog every ten seconds whose links changed. */
export async function scheduleRefresh(
  options: ScheduleRefreshOptions,
): Promise<void> {
  const { scheduler, clock } = options;
  await scheduler.scheduleTask({
    id: 'platform-value-attach-objectives',
    frequency: { seconds: 10 },
    timeout: { minutes: 2 },
    scope: 'global',
    async fn() {
      await askForRefresh({ ...options, now: clock() });
    },
  });
}
