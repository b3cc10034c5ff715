import { stringifyEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type {
  MetricSummary,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import { platformValueApiRef } from '../api/platformValueApi';
import { useLoaded, type Loaded } from '../load/useLoaded';

/** As many as fit into a widget. */
const mostServices = 12;

/** A component of the reader's teams, and its scorecard if it may be read. */
export interface OwnService {
  ref: string;
  title: string;
  scorecard?: Scorecard;
}

/** Components of the reader's teams. */
export interface OwnServices {
  services: OwnService[];
  metrics: MetricSummary[];
  /** How many there are beside those. */
  more: number;
}

const fields = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
];

/** Components owned by the reader or one of the reader's groups, with one bulk request for their scorecards. */
export function useOwnServices(): Loaded<OwnServices> {
  const identity = useApi(identityApiRef);
  const catalog = useApi(catalogApiRef);
  const api = useApi(platformValueApiRef);
  const load = async (): Promise<OwnServices> => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    const { items, totalItems } = await catalog.queryEntities({
      filter: { kind: 'component', 'relations.ownedBy': ownershipEntityRefs },
      orderFields: { field: 'metadata.name', order: 'asc' },
      fields,
      limit: mostServices,
    });
    const refs = items.map(entity => stringifyEntityRef(entity));
    const [scorecards, metrics] = await Promise.all([
      refs.length ? api.listScorecards(refs) : [],
      api.listMetrics(),
    ]);
    const byRef = new Map(scorecards.map(one => [one.scope.ref, one]));
    const services = items.map((entity, index) => ({
      ref: refs[index],
      title: entity.metadata.title ?? entity.metadata.name,
      scorecard: byRef.get(refs[index]),
    }));
    return { services, metrics, more: totalItems - items.length };
  };
  return useLoaded(load, 'own');
}
