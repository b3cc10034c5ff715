import type {
  BackstageCredentials,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  sourceReadPermission,
  sourceRefreshPermission,
  type Source,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { requirePermission } from '../../permissions/requirePermission';
import type { DatabaseSourceStore } from '../DatabaseSourceStore';
import { readPushedSources } from '../push/readPushedSources';
import { readSources, type ShownSource } from './readSources';

/** @internal */
export interface AuthorizedSourcesOptions {
  knex: Knex;
  shown: ShownSource[];
  sources: DatabaseSourceStore;
  permissions: PermissionsService;
  scheduler: Pick<SchedulerService, 'triggerTask'>;
  /** The task that collects. */
  task: string;
  clock: () => Date;
}

/** Data health, for who may see it. */
export class AuthorizedSources {
  constructor(private readonly options: AuthorizedSourcesOptions) {}

  /** @throws NotAllowedError without the permission. */
  async list(credentials: BackstageCredentials): Promise<Source[]> {
    const { knex, shown, permissions, clock } = this.options;
    await requirePermission(permissions, sourceReadPermission, credentials);
    const now = clock();
    return [
      ...(await readSources(knex, shown, now)),
      ...(await readPushedSources(knex, now)),
    ];
  }

  /**
   * Collects from a source now.
   *
   * @throws NotAllowedError without the permission.
   * @throws NotFoundError when there is no such source, or it isn't running.
   * @throws ConflictError when that was asked for less than five minutes ago,
   * or it is being collected.
   */
  async refresh(id: string, credentials: BackstageCredentials): Promise<void> {
    const { shown, sources, permissions, scheduler, task, clock } =
      this.options;
    await requirePermission(permissions, sourceRefreshPermission, credentials);
    if (!shown.some(source => source.id === id && source.running)) {
      throw new NotFoundError(`no source '${id}' is collecting`);
    }
    const sourceId = await sources.idOf(id);
    if (!(await sources.askForRefresh(sourceId, clock()))) {
      throw new ConflictError(
        `'${id}' was refreshed less than five minutes ago; wait a little`,
      );
    }
    await scheduler.triggerTask(task);
  }
}
