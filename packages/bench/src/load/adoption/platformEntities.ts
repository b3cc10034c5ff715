import type { MirroredEntity } from '../../plugin/store';
import { platformRefs } from './capabilities';

/** The platforms as systems of the catalog, all in the first domain. */
export function platformEntities(): MirroredEntity[] {
  return platformRefs.map((ref, index) => ({
    ref,
    uid: `platform-${index}`,
    kind: 'system',
    title: `Platform ${index}`,
    memberships: [
      { relation: 'domain', target: 'domain:default/domain-0' },
      { relation: 'lifecycle', target: 'production' },
    ],
    traits: [{ trait: 'type', key: '', value: 'platform' }],
  }));
}
