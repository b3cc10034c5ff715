import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogEntities } from 'platform-value-upstreams';

const kinds: Record<string, string> = {
  component: 'Component',
  group: 'Group',
  system: 'System',
  domain: 'Domain',
};

/** What a catalog holds, by refs and specs; relations follow from the specs. */
export function entitiesOf(specs: Record<string, object>): Entity[] {
  return catalogEntities(
    Object.entries(specs).map(([ref, spec]) => {
      const { kind, name } = parseEntityRef(ref);
      return {
        apiVersion: 'backstage.io/v1alpha1',
        kind: kinds[kind],
        metadata: { name },
        spec: { type: 'service', lifecycle: 'production', ...spec },
      };
    }),
  );
}
