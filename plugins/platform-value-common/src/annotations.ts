/**
 * Annotations that Platform Value reads. The first is the ecosystem's; the
 * others are our own.
 *
 * @public
 */
export const annotations = {
  projectSlug: 'github.com/project-slug',
  deployments: 'platform-value.io/deployments',
  incidents: 'platform-value.io/incidents',
  paths: 'platform-value.io/paths',
  amplitudeFilter: 'platform-value.io/amplitude-filter',
  keyResults: 'platform-value.io/key-results',
  productManager: 'platform-value.io/product-manager',
  definitions: 'platform-value.io/definitions',
  linkedKeyResults: 'platform-value.io/linked-key-results',
} as const;

/** The prefix of our own annotations. @public */
export const annotationPrefix = 'platform-value.io/';
