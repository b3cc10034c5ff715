import type { CatalogEntity } from '../../world/World';
import type { ServicePlan } from '../organisation/OrganisationPlan';
import { goldenTemplate } from './goldenTemplate';
import { isInUse, type Uptake } from './Uptake';

/** What a catalog entity says about what it uses. */
export interface CatalogTraits {
  annotations: Record<string, string>;
  tags: string[];
  dependsOn: string[];
}

/** What the entity of a service says at a moment. */
export function catalogTraits(options: {
  service: ServicePlan;
  uptakes: ReadonlyMap<string, Uptake>;
  at: number;
}): CatalogTraits {
  const { service, uptakes, at } = options;
  const uses = (id: string) => isInUse(uptakes.get(id)?.use, at);
  const isFromTemplate = uptakes.get(goldenTemplate.capability)?.use;
  return {
    annotations: {
      ...(uses('managed-secrets') && {
        'acme.io/secrets': `vault-${service.team}`,
      }),
      ...(isFromTemplate && {
        'backstage.io/source-template': goldenTemplate.ref,
      }),
    },
    tags: uses('consent') ? ['consent-banner'] : [],
    dependsOn: uses('warehouse-exports')
      ? ['component:default/data-platform']
      : [],
  };
}

/** The entity as it says so; one that says nothing stays as it is. */
export function withTraits(
  entity: CatalogEntity,
  { annotations, tags, dependsOn }: CatalogTraits,
): CatalogEntity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: { ...entity.metadata.annotations, ...annotations },
      ...(tags.length > 0 && { tags }),
    },
    spec: { ...entity.spec, ...(dependsOn.length > 0 && { dependsOn }) },
  };
}
