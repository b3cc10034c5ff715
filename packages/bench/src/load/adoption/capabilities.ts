/** How a capability of the organisation to be measured is seen to be used. */
export interface LoadedCapability {
  id: string;
  /** Its platform, from 0. */
  platform: number;
  /** The share of entities that come to use it within the history. */
  share: number;
  /** What a file holds while it is used: type, path and term of an evidence signal. */
  seen: { type: 'uses' | 'dependency' | 'file'; path: string; term: string };
}

/** The fact that platforms push of entities whose features are flagged. */
export const pushedFact = 'flag-evaluations';

/** The refs of the platforms, in their order. */
export const platformRefs = ['delivery', 'runtime', 'quality'].map(
  name => `system:default/${name}-platform`,
);

const workflows = 'acme/workflows/.github/workflows';

function byWorkflow(id: string): LoadedCapability['seen'] {
  const path = '.github/workflows/main.yml';
  return { type: 'uses', path, term: `${workflows}/${id}.yml` };
}

function byDependency(id: string): LoadedCapability['seen'] {
  return { type: 'dependency', path: 'package.json', term: `@acme/${id}` };
}

function byFile(id: string): LoadedCapability['seen'] {
  const path = `.acme/${id}.yaml`;
  return { type: 'file', path, term: path };
}

const offers: [
  string,
  number,
  number,
  (id: string) => LoadedCapability['seen'],
][] = [
  ['paved-pipeline', 0, 0.8, byWorkflow],
  ['feature-flags', 0, 0.5, byDependency],
  ['progressive-delivery', 0, 0.3, byFile],
  ['preview-environments', 0, 0.2, byWorkflow],
  ['service-runtime', 1, 0.7, byFile],
  ['managed-secrets', 1, 0.6, byDependency],
  ['tracing', 1, 0.5, byDependency],
  ['contract-tests', 2, 0.3, byDependency],
  ['code-scanning', 2, 0.9, byWorkflow],
  ['load-tests', 2, 0.1, byFile],
];

/** All capabilities, in the order of their definitions. */
export const capabilities: LoadedCapability[] = offers.map(
  ([id, platform, share, seen]) => ({ id, platform, share, seen: seen(id) }),
);
