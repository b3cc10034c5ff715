import { ConfigReader } from '@backstage/config';
import { SourceError } from 'backstage-plugin-platform-value-node';
import { readGithubSettings } from './githubConfig';

function read(platformValue: object) {
  return readGithubSettings(new ConfigReader({ platformValue }));
}

function failureOf(platformValue: object): SourceError {
  try {
    read(platformValue);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('readGithubSettings', () => {
  it('takes GitHub deployments to production where nothing is said', () => {
    const settings = readGithubSettings(new ConfigReader({}));
    expect(settings).toMatchObject({
      recognisers: [{ type: 'deployment' }],
      recognisersConfigured: false,
      reserve: 0.4,
      incidentLabels: [],
    });
  });

  it.each([
    ['production', true],
    ['Prod', true],
    ['live', true],
    ['prod-eu', true],
    ['production/checkout', true],
    ['production_2', true],
    ['staging', false],
    ['preproduction', false],
    ['products', false],
  ])('takes %s for production: %s', (environment, expected) => {
    const { productionEnvironments } = read({});
    expect(productionEnvironments.test(environment)).toBe(expected);
  });

  it('reads all there is', () => {
    const settings = read({
      github: {
        deployments: ['deployment', 'push'],
        productionEnvironments: '^blue$',
        reserve: 0.1,
      },
      incidents: [
        { source: 'github', labels: ['incident', 'outage'] },
        { source: 'jira', jql: 'type = Incident' },
      ],
    });
    expect(settings).toMatchObject({
      recognisers: [{ type: 'deployment' }, { type: 'push' }],
      recognisersConfigured: true,
      reserve: 0.1,
      incidentLabels: ['incident', 'outage'],
    });
    expect(settings.productionEnvironments.test('BLUE')).toBe(true);
  });

  it.each([
    [
      { github: { deployments: ['release', 'deploy'] } },
      "platformValue.github.deployments.1: 'deploy'",
    ],
    [
      { github: { productionEnvironments: '(' } },
      "platformValue.github.productionEnvironments: '('",
    ],
    [{ github: { reserve: 4 } }, 'platformValue.github.reserve'],
    [{ github: { deployment: ['push'] } }, '"deployment"'],
    [{ incidents: [{ source: 'github' }] }, 'platformValue.incidents.0.labels'],
    [{ incidents: [{ source: 'pager' }] }, 'platformValue.incidents.0.source'],
  ])('refuses %j with its path', (platformValue, text) => {
    const { code, message, remedy } = failureOf(platformValue);
    expect(code).toBe('misconfigured');
    expect(message).toContain(text);
    expect(remedy).toContain('app-config');
  });
});
