import { ScopeLoader } from '../plugin/scorecards';

/** Finds no platforms, so that none is computed. */
export class EntityLoader extends ScopeLoader {
  async readPlatformRefs(): Promise<Set<string>> {
    return new Set();
  }
}
