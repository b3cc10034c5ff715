import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  CatalogProcessor,
  CatalogProcessorCache,
} from '@backstage/plugin-catalog-node';
import { attachKeyResults } from './attachKeyResults';
import type { LinkedKeyResults } from './LinkedKeyResults';
import type { LinkedKeyResult } from './readLinks';

const cacheKey = 'keyResults';

/** @internal */
export interface KeyResultsProcessorOptions {
  linked: Pick<LinkedKeyResults, 'of'>;
  appBaseUrl: string | undefined;
}

/**
 * Attaches to each entity the objectives it serves. What was attached last is
 * kept in the catalog's own cache of the entity, so that it outlives a start
 * of the portal during which our backend can't be reached.
 */
export class KeyResultsProcessor implements CatalogProcessor {
  constructor(private readonly options: KeyResultsProcessorOptions) {}

  getProcessorName(): string {
    return 'PlatformValueKeyResultsProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: unknown,
    _emit: unknown,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const { linked, appBaseUrl } = this.options;
    const last = await cache.get<LinkedKeyResult[]>(cacheKey);
    const known = await linked.of(stringifyEntityRef(entity));
    if (known && (known.length || last)) await cache.set(cacheKey, known);
    return attachKeyResults(entity, known ?? last ?? [], appBaseUrl);
  }
}
