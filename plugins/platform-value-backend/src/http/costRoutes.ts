import type { Readable } from 'node:stream';
import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  contract,
  type CostImport,
} from 'backstage-plugin-platform-value-common';
import type { Router } from 'express';
import { audited } from './audited';
import { mountRoute } from './mountRoute';

/** What takes files of costs. */
export interface CostImportService {
  /**
   * Stores what a file by FOCUS 1.2 says, and names each row that is wrong.
   *
   * @throws NotAllowedError for users, and without the permission.
   * @throws InputError when it is no such file.
   */
  import(
    file: Readable,
    options: { dryRun: boolean; credentials: BackstageCredentials },
  ): Promise<CostImport>;
}

/** Importing costs. */
export function mountCostRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    auditor: AuditorService;
    costs: CostImportService;
  },
): void {
  const { httpAuth, auditor, costs } = options;
  mountRoute(
    router,
    httpAuth,
    contract.importCosts,
    ({ query: { dryRun }, credentials, request }) => {
      if (!request.is('text/csv')) {
        throw new InputError('send the file as text/csv');
      }
      return audited(
        auditor,
        { eventId: 'costs-import', request, meta: { dryRun } },
        () => costs.import(request, { dryRun, credentials }),
        ({ rows, rejectedRows, accepted, unchanged, removed }) => ({
          ...{ rows, rejected: rejectedRows, accepted, unchanged, removed },
        }),
      );
    },
  );
}
