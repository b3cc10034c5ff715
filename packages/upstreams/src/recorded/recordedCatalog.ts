import type { CatalogEntity } from '../world/World';
import { midnightAfter } from './moment';
import type { Recording } from './Recording';

export interface RecordedCatalogOptions {
  recordings: Recording[];
  /** Of the upstream server, such as `127.0.0.1:4010`. */
  host: string;
}

const apiVersion = 'backstage.io/v1alpha1';
const group = 'recorded';

/** Repository names that two owners use get the owner in front. */
function nameOf({ repository }: Recording, all: Recording[]): string {
  const { owner, name } = repository;
  const twins = all.filter(other => other.repository.name === name);
  const chosen = twins.length > 1 ? `${owner}-${name}` : name;
  return chosen.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** The day whose beginning lies after everything recorded. */
function dayAfter(last: number): string {
  return new Date(midnightAfter(last)).toISOString().slice(0, 10);
}

/** Only a history says how it deploys; recorded bodies hold no deployments and no incidents. */
function declarations(kind: Recording['kind']): Record<string, string> {
  return kind === 'github'
    ? {}
    : {
        'platform-value.io/deployments': 'deployment',
        'platform-value.io/incidents': 'label:incident',
      };
}

function componentOf(
  recording: Recording,
  { recordings, host }: RecordedCatalogOptions,
): CatalogEntity {
  const { repository, kind, last } = recording;
  const slug = `${repository.owner}/${repository.name}`;
  const name = nameOf(recording, recordings);
  const page = `/catalog/default/component/${name}/platform-value`;
  return {
    apiVersion,
    kind: 'Component',
    metadata: {
      name,
      title: slug,
      description: `Recorded from ${slug}`,
      annotations: {
        'github.com/project-slug': slug,
        'backstage.io/source-location': `url:http://${host}/${slug}/`,
        ...declarations(kind),
      },
      links: [
        {
          url: `${page}?asOf=${dayAfter(last)}`,
          title: 'Scorecard at the end of the recording',
        },
      ],
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: `group:default/${group}`,
      system: group,
    },
  };
}

/** One component for each recording, owned by the group that the guest is a member of. */
export function recordedCatalog(
  options: RecordedCatalogOptions,
): CatalogEntity[] {
  return [
    {
      apiVersion,
      kind: 'Group',
      metadata: { name: group, title: 'Recorded' },
      spec: { type: 'team', children: [] },
    },
    {
      apiVersion,
      kind: 'User',
      metadata: { name: 'guest' },
      spec: { profile: { displayName: 'Guest' }, memberOf: [group] },
    },
    {
      apiVersion,
      kind: 'System',
      metadata: { name: group, title: 'Recorded' },
      spec: { owner: `group:default/${group}` },
    },
    ...options.recordings.map(recording => componentOf(recording, options)),
  ];
}
