import type {
  AuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { DatabaseSourceStore } from '../DatabaseSourceStore';
import { AuthorizedCostImports } from './AuthorizedCostImports';
import { CostImports } from './CostImports';
import type { CostSettings } from './costSettings';

/** Sets up what takes files of costs. */
export function createCostImports(options: {
  auth: AuthService;
  permissions: PermissionsService;
  knex: Knex;
  sources: DatabaseSourceStore;
  settings: CostSettings;
  clock: () => Date;
}): AuthorizedCostImports {
  const { auth, permissions, knex, sources, settings, clock } = options;
  const imports = new CostImports({ knex, sources, settings });
  return new AuthorizedCostImports({ auth, permissions, imports, clock });
}
