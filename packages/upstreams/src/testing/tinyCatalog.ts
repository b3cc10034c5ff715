import { CatalogEntity } from '../world/World';

const apiVersion = 'backstage.io/v1alpha1';

/** A team and the components of the tiny world's repositories. */
export function tinyCatalog(host: string): CatalogEntity[] {
  return [
    {
      apiVersion,
      kind: 'Group',
      metadata: { name: 'shop' },
      spec: { type: 'team', children: [] },
    },
    component(host, 'checkout', {
      'platform-value.io/deployments': 'deployment',
      'platform-value.io/incidents': 'label:incident',
    }),
    component(host, 'handbook', { 'platform-value.io/deployments': 'tag:*' }),
    component(host, 'blank', {}),
  ];
}

function component(
  host: string,
  name: string,
  declared: Record<string, string>,
): CatalogEntity {
  return {
    apiVersion,
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'github.com/project-slug': `acme/${name}`,
        'backstage.io/source-location': `url:http://${host}/acme/${name}/`,
        ...declared,
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
  };
}
