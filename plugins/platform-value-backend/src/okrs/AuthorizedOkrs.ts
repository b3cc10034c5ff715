import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  okrReadPermission,
  okrWritePermission,
  type CheckIn,
  type KeyResultLink,
  type LinkOrigin,
  type NewCheckIn,
  type OkrImport,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import type { EntityAccess } from '../catalog/EntityAccess';
import { requirePermission } from '../permissions/requirePermission';
import { addCheckIn, readCheckIns } from './checkIns/storedCheckIns';
import { importOkrs, type ImportedFile } from './import/importOkrs';
import { readAttached, type AttachedEntity } from './links/readAttached';
import { link, unlink } from './links/storedLinks';
import { readableEntities } from './readableEntities';
import type { Caller } from '../permissions/Caller';

/** @internal */
export interface AuthorizedOkrsOptions {
  knex: Knex;
  auth: Pick<AuthService, 'isPrincipal'>;
  permissions: PermissionsService;
  access: Pick<EntityAccess, 'visible'>;
  /** The organisation's zone. */
  timeZone: string;
  /** Ids of the metrics that key results can be measured by. */
  metricIds: ReadonlySet<string>;
  /** Called when key results were imported, which annotations may name. */
  onImported(): Promise<void>;
  clock: () => Date;
}

/** Which entity and which key result. */
export interface LinkQuestion {
  ref: string;
  id: string;
}

/** What callers who may say of key results, and tie to them. */
export class AuthorizedOkrs {
  constructor(private readonly options: AuthorizedOkrsOptions) {}

  /**
   * @throws NotAllowedError without the permission.
   * @throws InputError when the file can't be read at all.
   */
  async importOkrs(
    file: ImportedFile,
    { credentials }: Caller,
  ): Promise<OkrImport> {
    await this.requireWrite(credentials);
    const { access, clock, onImported } = this.options;
    const imported = await importOkrs(file, {
      ...this.options,
      visible: refs => access.visible(refs, credentials),
      now: clock(),
    });
    if (!file.dryRun) await onImported();
    return imported;
  }

  /**
   * @throws NotAllowedError without the permission.
   * @throws NotFoundError when there is no such key result.
   */
  async createCheckIn(
    id: string,
    checkIn: NewCheckIn,
    { credentials }: Caller,
  ): Promise<CheckIn> {
    await this.requireWrite(credentials);
    const { knex, clock } = this.options;
    return addCheckIn(knex, id, { ...checkIn, now: clock() });
  }

  /**
   * What was said of a key result, newest first.
   *
   * @throws NotAllowedError without the permission.
   * @throws NotFoundError when there is no such key result.
   */
  async listCheckIns(id: string, { credentials }: Caller): Promise<CheckIn[]> {
    const { knex, permissions } = this.options;
    await requirePermission(permissions, okrReadPermission, credentials);
    return readCheckIns(knex, id);
  }

  /**
   * @throws NotAllowedError without the permission.
   * @throws NotFoundError when there is no such entity, for this caller, or no
   * such key result.
   */
  async link(
    { ref, id, origin }: LinkQuestion & { origin: LinkOrigin },
    { credentials }: Caller,
  ): Promise<KeyResultLink> {
    const { knex, clock } = this.options;
    const key = await this.keyOf({ ref, id }, credentials);
    const made = await link(knex, key, { origin, now: clock() });
    return { entityRef: ref, ...made };
  }

  /**
   * @throws NotAllowedError without the permission.
   * @throws NotFoundError when they are not linked, for this caller.
   * @throws ConflictError when an annotation links them.
   */
  async unlink(question: LinkQuestion, { credentials }: Caller): Promise<void> {
    const { knex, clock } = this.options;
    const key = await this.keyOf(question, credentials);
    await unlink(knex, key, clock());
  }

  /**
   * What the catalog is to show of all entities, or of one.
   *
   * @throws NotAllowedError for users, and without the permission.
   */
  async listAttached(
    ref: string | undefined,
    { credentials }: Caller,
  ): Promise<AttachedEntity[]> {
    const { auth, knex, permissions } = this.options;
    if (!auth.isPrincipal(credentials, 'service')) {
      throw new NotAllowedError(
        'this list is for the catalog; ask for the key results of an entity instead',
      );
    }
    await requirePermission(permissions, okrReadPermission, credentials);
    return readAttached(knex, ref?.toLocaleLowerCase('en-US'));
  }

  private async keyOf(
    { ref, id }: LinkQuestion,
    credentials: BackstageCredentials,
  ) {
    await this.requireWrite(credentials);
    const [entityId] = await readableEntities([ref], {
      ...this.options,
      credentials,
    });
    return { entity_id: entityId, key_result: id };
  }

  private requireWrite(credentials: BackstageCredentials): Promise<void> {
    const { permissions } = this.options;
    return requirePermission(permissions, okrWritePermission, credentials);
  }
}
