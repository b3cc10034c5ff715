import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import type { Knex } from 'knex';
import { mountInitiativeRoutes } from '../initiativeRoutes';
import { mountOkrImport, mountOkrRoutes } from '../okrRoutes';
import { AuthorizedObjectives } from '../../scorecards/okrs/AuthorizedObjectives';
import type { MeasuredValues } from '../../scorecards/okrs/MeasuredValues';
import { AuthorizedOkrs } from '../../okrs/AuthorizedOkrs';
import { AuthorizedInitiatives } from '../../okrs/initiatives/AuthorizedInitiatives';

/** Headers of those who call in tests. */
export const callers = {
  anonymous: mockCredentials.none.header(),
  stranger: mockCredentials.user.header('user:default/stranger'),
  reader: mockCredentials.user.header('user:default/reader'),
  writer: mockCredentials.user.header('user:default/writer'),
  service: mockCredentials.service.header(),
};

/** One of {@link callers}. */
export type CallerName = keyof typeof callers;

/** What no user may read. */
export const secret = 'component:default/secret';

function nameOf(credentials: { principal: unknown } | undefined): string {
  const principal = credentials?.principal as { userEntityRef?: string };
  return principal.userEntityRef?.split('/')[1] ?? 'service';
}

const permissions: PermissionsService = {
  async authorize(requests, options) {
    const name = nameOf(
      options && 'credentials' in options ? options.credentials : undefined,
    );
    return requests.map(({ permission }) => ({
      result:
        ['writer', 'service'].includes(name) ||
        (name === 'reader' && permission.name.endsWith('.read'))
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    }));
  },
  authorizeConditional: async () => [{ result: AuthorizeResult.DENY }],
};

const access = {
  visible: async (refs: string[], credentials: { principal: unknown }) =>
    new Set(
      refs.filter(ref => ref !== secret || nameOf(credentials) === 'service'),
    ),
};

/** @internal */
export interface StartOkrsOptions {
  knex: Knex;
  clock: () => Date;
  values?: MeasuredValues;
}

/** The routes of objectives and initiatives, and what was audited. */
export async function startOkrs({ knex, clock, values }: StartOkrsOptions) {
  const audits: { eventId: string; meta?: object; ended: object }[] = [];
  const common = { knex, permissions, access, clock, timeZone: 'UTC' };
  const plugin = createBackendPlugin({
    pluginId: 'platform-value',
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ auth, httpAuth, httpRouter }) {
          const options = {
            httpAuth,
            auditor: auditorInto(audits),
            objectives: new AuthorizedObjectives({
              ...common,
              fiscalYearStartsIn: 1,
              values: values ?? {
                readValues: async wanted => wanted.map(() => undefined),
              },
            }),
            okrs: new AuthorizedOkrs({
              ...{ ...common, auth },
              metricIds: new Set(['change-lead-time']),
              onImported: async () => {},
            }),
            initiatives: new AuthorizedInitiatives(common),
          };
          const router = PromiseRouter();
          mountOkrImport(router, options);
          router.use(express.json());
          mountOkrRoutes(router, options);
          mountInitiativeRoutes(router, options);
          httpRouter.use(router);
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      plugin,
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => permissions,
      }),
    ],
  });
  return { audits, server: backend.server, stop: () => backend.stop() };
}

function auditorInto(
  audits: { eventId: string; meta?: object; ended: object }[],
) {
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockImplementation(async ({ eventId, meta }) => ({
    async success(options) {
      audits.push({ eventId, meta, ended: { ...options?.meta } });
    },
    async fail({ error }) {
      audits.push({ eventId, meta, ended: { failed: error.name } });
    },
  }));
  return auditor;
}
