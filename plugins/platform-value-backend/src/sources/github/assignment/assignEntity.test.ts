import { ConfigReader } from '@backstage/config';
import { readGithubSettings } from '../githubConfig';
import { assignEntity } from './assignEntity';

const slug = { 'github.com/project-slug': 'Acme/Check.out' };

function assign(
  annotations: Record<string, string>,
  options: { platformValue?: object; hosts?: string[] } = {},
) {
  const { platformValue = {}, hosts = ['github.com'] } = options;
  return assignEntity({
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'checkout', annotations },
    },
    settings: readGithubSettings(new ConfigReader({ platformValue })),
    hosts,
  });
}

describe('assignEntity', () => {
  it('asks for nothing without a repository', () => {
    expect(assign({})).toEqual({ assignment: undefined, problems: [] });
  });

  it('expects only changes and evidence when nothing says how it deploys or breaks', () => {
    expect(assign(slug)).toEqual({
      assignment: {
        partition: 'github.com/acme/check.out',
        selector: {
          entityName: 'checkout',
          recognisers: [{ type: 'deployment' }],
          productionEnvironments: '^(prod|production|live)([-_/].*)?$',
          ownDeployments: false,
          paths: [],
          incidentLabels: [],
        },
        expects: {
          change: 'annotation github.com/project-slug',
          evidence: 'annotation github.com/project-slug',
        },
      },
      problems: [],
    });
  });

  it('expects what the configuration says of all services', () => {
    const { assignment } = assign(slug, {
      platformValue: {
        github: { deployments: ['release', 'tag:v*'] },
        incidents: [{ source: 'github', labels: ['outage'] }],
      },
    });
    expect(assignment).toMatchObject({
      selector: {
        recognisers: [{ type: 'release' }, { type: 'tag', glob: 'v*' }],
        ownDeployments: false,
        incidentLabels: ['outage'],
      },
      expects: {
        deployment: 'platformValue.github.deployments',
        incident: 'platformValue.incidents',
      },
    });
  });

  it('lets the entity say it better', () => {
    const { assignment, problems } = assign(
      {
        ...slug,
        'platform-value.io/deployments': 'workflow:deploy.yml#live, push',
        'platform-value.io/incidents': 'label:incident, label:sev 1',
        'platform-value.io/paths': 'services/checkout/**, libs/pay/*',
      },
      { platformValue: { github: { deployments: ['release'] } } },
    );
    expect(problems).toEqual([]);
    expect(assignment).toMatchObject({
      selector: {
        recognisers: [
          { type: 'workflow', file: 'deploy.yml', job: 'live' },
          { type: 'push' },
        ],
        ownDeployments: true,
        paths: ['services/checkout/**', 'libs/pay/*'],
        incidentLabels: ['incident', 'sev 1'],
      },
      expects: {
        deployment: 'annotation platform-value.io/deployments',
        incident: 'annotation platform-value.io/incidents',
      },
    });
  });

  it.each([
    ['jira', undefined],
    ['jira:labels in (incident, "label: sev 1")', undefined],
    ['label:sev1, jira', ['sev1']],
  ])('leaves incidents "%s" to Jira', (text, labels) => {
    const { assignment, problems } = assign(
      { ...slug, 'platform-value.io/incidents': text },
      {
        platformValue: {
          incidents: [{ source: 'github', labels: ['incident'] }],
        },
      },
    );
    expect(problems).toEqual([]);
    expect(assignment?.selector.incidentLabels).toEqual(labels ?? []);
    expect(assignment?.expects.incident !== undefined).toBe(Boolean(labels));
  });

  it('names entity, value and remedy of what it can not read', () => {
    const { assignment, problems } = assign({
      ...slug,
      'platform-value.io/deployments': 'deploys',
      'platform-value.io/incidents': 'incident',
      'platform-value.io/path': 'a/**',
      'platform-value.io/colour': 'blue',
    });
    expect(assignment?.expects).toEqual({
      change: 'annotation github.com/project-slug',
      evidence: 'annotation github.com/project-slug',
    });
    expect(problems).toEqual([
      {
        code: 'unknown-annotation-value',
        message: expect.stringMatching(
          /^component:default\/checkout: .*deployments has 'deploys'/,
        ),
        remedy: expect.stringContaining('workflow:<file>[#job]'),
      },
      {
        code: 'unknown-annotation-value',
        message: expect.stringContaining("incidents has 'incident'"),
        remedy: expect.stringContaining('label:<name>'),
      },
      {
        code: 'unknown-annotation',
        message: expect.stringContaining("'platform-value.io/path'"),
        remedy: "Did you mean 'platform-value.io/paths'?",
      },
      {
        code: 'unknown-annotation',
        message: expect.stringContaining("'platform-value.io/colour'"),
        remedy: expect.stringContaining('platform-value.io/deployments'),
      },
    ]);
  });

  it.each(['checkout', 'acme/checkout/src', 'https://github.com/acme/a', ''])(
    'refuses the slug "%s"',
    text => {
      const { assignment, problems } = assign({
        'github.com/project-slug': text,
      });
      expect(assignment).toBeUndefined();
      expect(problems).toEqual([
        expect.objectContaining({
          code: 'malformed-annotation',
          message: expect.stringContaining(`'${text}'`),
        }),
      ]);
    },
  );

  it.each([
    [
      'that of the source location',
      'backstage.io/source-location',
      ['github.com', 'git.acme.com'],
      'git.acme.com',
    ],
    [
      'that of where it was read',
      'backstage.io/managed-by-location',
      ['github.com', 'git.acme.com'],
      'git.acme.com',
    ],
    [
      'github.com where the location is foreign',
      'backstage.io/source-location',
      ['github.com', 'other.com'],
      'github.com',
    ],
    [
      'the only one there is',
      'backstage.io/some-other',
      ['127.0.0.1:4010'],
      '127.0.0.1:4010',
    ],
  ])('takes as host %s', (_, annotation, hosts, host) => {
    const { assignment } = assign(
      { ...slug, [annotation]: 'url:https://git.acme.com/acme/x/tree/main/' },
      { hosts },
    );
    expect(assignment?.partition).toBe(`${host}/acme/check.out`);
  });
});
