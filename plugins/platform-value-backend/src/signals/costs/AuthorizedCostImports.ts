import type { Readable } from 'node:stream';
import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  signalPushPermission,
  type CostImport,
} from 'backstage-plugin-platform-value-common';
import { requirePermission } from '../../permissions/requirePermission';
import type { CostImports } from './CostImports';

/** @internal */
export interface AuthorizedCostImportsOptions {
  auth: Pick<AuthService, 'isPrincipal'>;
  permissions: PermissionsService;
  imports: Pick<CostImports, 'import'>;
  clock: () => Date;
}

/** Importing costs, for services that may push. */
export class AuthorizedCostImports {
  constructor(private readonly options: AuthorizedCostImportsOptions) {}

  /**
   * Stores what a file of costs says.
   *
   * @throws NotAllowedError for users, and without the permission.
   * @throws InputError when it is no FOCUS file.
   */
  async import(
    file: Readable,
    options: { dryRun: boolean; credentials: BackstageCredentials },
  ): Promise<CostImport> {
    const { auth, permissions, imports, clock } = this.options;
    const { dryRun, credentials } = options;
    if (!auth.isPrincipal(credentials, 'service')) {
      throw new NotAllowedError(
        'costs are imported by services, with a token of backend.auth.externalAccess; a user has none',
      );
    }
    await requirePermission(permissions, signalPushPermission, credentials);
    return imports.import(file, { now: clock(), dryRun });
  }
}
