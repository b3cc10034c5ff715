import type {
  AuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { Knex } from 'knex';
import { defaultProduction } from '../../sources/github/githubConfig';
import type { DatabaseSourceStore } from '../DatabaseSourceStore';
import { AuthorizedPush } from './AuthorizedPush';
import { PushedSignals } from './PushedSignals';

/** @internal */
export interface CreatePushOptions {
  auth: AuthService;
  config: Config;
  knex: Knex;
  /** Ids of the metrics that measurements are taken for. */
  metricIds: ReadonlySet<string>;
  permissions: PermissionsService;
  sources: DatabaseSourceStore;
  clock: () => Date;
}

/** Sets up what takes the signals of other systems. */
export function createPush(options: CreatePushOptions): AuthorizedPush {
  const { auth, config, knex, metricIds, permissions, sources, clock } =
    options;
  const rules = { production: productionOf(config), metricIds };
  const pushed = new PushedSignals({ knex, sources, rules });
  return new AuthorizedPush({ auth, permissions, pushed, clock });
}

/** The same setting tells deployments of GitHub to production from others. */
function productionOf(config: Config): RegExp {
  const key = 'platformValue.github.productionEnvironments';
  const text = config.getOptional(key);
  try {
    return new RegExp(typeof text === 'string' ? text : defaultProduction, 'i');
  } catch {
    // The GitHub source is left out for it, and Data health says so.
    return new RegExp(defaultProduction, 'i');
  }
}
