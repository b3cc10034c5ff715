import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  signalPushPermission,
  type PushResult,
} from 'backstage-plugin-platform-value-common';
import { requirePermission } from '../../permissions/requirePermission';
import type { Push, PushedSignals } from './PushedSignals';

/** @internal */
export interface AuthorizedPushOptions {
  auth: Pick<AuthService, 'isPrincipal'>;
  permissions: PermissionsService;
  pushed: Pick<PushedSignals, 'store'>;
  clock: () => Date;
}

/** Pushing, for services that may. */
export class AuthorizedPush {
  constructor(private readonly options: AuthorizedPushOptions) {}

  /**
   * Stores what a service sends.
   *
   * @throws NotAllowedError for users, and without the permission.
   */
  async push(
    { rows, watchedFrom }: Omit<Push, 'subject'>,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<PushResult> {
    const { auth, permissions, pushed, clock } = this.options;
    if (!auth.isPrincipal(credentials, 'service')) {
      throw new NotAllowedError(
        'signals are pushed by services, with a token of backend.auth.externalAccess; a user has none',
      );
    }
    await requirePermission(permissions, signalPushPermission, credentials);
    const { subject } = credentials.principal;
    return pushed.store({ subject, rows, watchedFrom }, clock());
  }
}
