import {
  coreServices,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';

const resting: SchedulerService = {
  async triggerTask() {},
  async cancelTask() {},
  async scheduleTask() {},
  createScheduledTaskRunner: () => ({ async run() {} }),
  getScheduledTasks: async () => [],
};

/** A scheduler that runs nothing, so that only requests are at work. */
export const restingScheduler = createServiceFactory({
  service: coreServices.scheduler,
  deps: {},
  factory: () => resting,
});
