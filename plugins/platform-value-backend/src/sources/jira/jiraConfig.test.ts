import { ConfigReader } from '@backstage/config';
import { SourceError } from 'backstage-plugin-platform-value-node';
import { readJiraSettings } from './jiraConfig';

const cloud = {
  host: 'https://acme.atlassian.net',
  email: 'portal@acme.example',
  token: 'canary-token',
};

function read(jira: object, incidents?: object[]) {
  const platformValue = { jira, ...(incidents && { incidents }) };
  return readJiraSettings(new ConfigReader({ platformValue }));
}

function failureOf(jira: object, incidents?: object[]): SourceError {
  try {
    read(jira, incidents);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('readJiraSettings', () => {
  it('asks for no Jira where none is named', () => {
    expect(readJiraSettings(new ConfigReader({}))).toBeUndefined();
    const incidents = [{ source: 'jira', jql: 'type = Incident' }];
    const platformValue = { incidents };
    const config = new ConfigReader({ platformValue });
    expect(readJiraSettings(config)).toBeUndefined();
  });

  it('has sane defaults', () => {
    expect(read(cloud)).toEqual({
      host: 'https://acme.atlassian.net',
      apiBaseUrl: 'https://acme.atlassian.net',
      deployment: undefined,
      credential: { email: 'portal@acme.example', token: 'canary-token' },
      reserve: 0.2,
      incidentJql: undefined,
      workItemTypes: ['Epic', 'Story', 'Task', 'Bug'],
      fields: { severity: 'priority' },
      deploymentPattern: undefined,
    });
  });

  it('reads all there is', () => {
    const settings = read(
      {
        host: 'https://jira.acme.example/jira/',
        token: 'pat',
        deployment: 'server',
        reserve: 0.5,
        workItems: { types: ['Feature'] },
        fields: {
          severity: 'Severity',
          deployment: 'customfield_10042',
          epic: 'Epic Link',
        },
        deploymentPattern: 'release (\\d+)',
        webhookSecret: 'shared',
      },
      [
        { source: 'github', labels: ['incident'] },
        { source: 'jira', jql: 'type = Outage' },
        { source: 'jira', jql: 'labels = down AND priority = High' },
      ],
    );
    expect(settings).toMatchObject({
      host: 'https://jira.acme.example/jira',
      deployment: 'server',
      credential: { email: undefined, token: 'pat' },
      reserve: 0.5,
      incidentJql: '(type = Outage) OR (labels = down AND priority = High)',
      workItemTypes: ['Feature'],
      fields: {
        severity: 'Severity',
        deployment: 'customfield_10042',
        epic: 'Epic Link',
      },
      deploymentPattern: /release (\d+)/i,
    });
  });

  it('goes through the gateway with a scoped token', () => {
    expect(read({ ...cloud, cloudId: 'ab-12' })).toMatchObject({
      host: 'https://acme.atlassian.net',
      apiBaseUrl: 'https://api.atlassian.com/ex/jira/ab-12',
      deployment: 'cloud',
    });
  });

  it.each([
    [{}, 'platformValue.jira.host'],
    [{ ...cloud, host: 'acme' }, 'platformValue.jira.host: is not an http'],
    [
      { ...cloud, host: 'https://u:canary-p@acme.example' },
      'must hold no credential',
    ],
    [{ ...cloud, token: 7 }, 'platformValue.jira.token'],
    [{ ...cloud, reserve: 2 }, 'platformValue.jira.reserve'],
    [{ ...cloud, tokn: 'canary' }, '"tokn"'],
    [{ ...cloud, workItems: { types: [] } }, 'workItems.types'],
    [
      { host: cloud.host, token: 'canary', deployment: 'cloud' },
      'platformValue.jira.email: is needed',
    ],
    [
      { host: cloud.host, token: 'canary', cloudId: 'a' },
      'platformValue.jira.email: is needed',
    ],
    [{ ...cloud, deploymentPattern: '(' }, "deploymentPattern: '('"],
    [{ ...cloud, deploymentPattern: 'no group' }, "'no group'"],
  ])('refuses %j with its path', (jira, text) => {
    const { code, message, remedy } = failureOf(jira);
    expect(code).toBe('misconfigured');
    expect(message).toContain(text);
    expect(message).not.toContain('canary');
    expect(remedy).toContain('app-config');
  });

  it.each([
    [[{ source: 'jira' }], 'platformValue.incidents.0.jql'],
    [[{ source: 'jira', jql: ' ' }], 'platformValue.incidents.0.jql'],
    [
      [{ source: 'jira', jql: 'type = Incident order by created' }],
      'must hold no ORDER BY',
    ],
    [[{ source: 'pager' }], 'platformValue.incidents.0.source'],
  ])('refuses incidents %j', (incidents, text) => {
    expect(failureOf(cloud, incidents).message).toContain(text);
  });
});
