import { DatabaseScopes, type ResolvedScope } from '../plugin/scorecards';

/** Scopes that belong to no domain, so that readings of entities alone are stored. */
export class EntityScopes extends DatabaseScopes {
  async readByIds(ids: number[]): Promise<ResolvedScope[]> {
    const scopes = await super.readByIds(ids);
    return scopes.map(scope => ({ ...scope, domains: [] }));
  }
}
