import { ConfigReader } from '@backstage/config';
import { readJiraSettings } from '../jiraConfig';
import { assignEntity } from './assignEntity';

function assign(
  annotations: Record<string, string>,
  platformValue: { jira?: object; incidents?: object[] } = {},
) {
  const jira = {
    host: 'https://acme.atlassian.net',
    email: 'a@b',
    token: 'c',
    ...platformValue.jira,
  };
  const config = new ConfigReader({
    platformValue: { ...platformValue, jira },
  });
  return assignEntity({
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'checkout', annotations },
    },
    settings: readJiraSettings(config)!,
  });
}

const project = { 'jira/project-key': 'PAY' };
const incidentsKey = 'platform-value.io/incidents';

describe('assignEntity', () => {
  it('asks for nothing without a project', () => {
    expect(assign({})).toEqual({ assignment: undefined, problems: [] });
  });

  it('expects work items of a project, and no incidents where nothing says so', () => {
    expect(assign({ 'jira/project-key': ' pay ' })).toEqual({
      assignment: {
        partition: 'PAY',
        selector: {
          components: [],
          labels: [],
          incidents: 'all',
          reading: expect.stringMatching(/^[0-9a-f]{8}$/),
        },
        expects: { workItem: 'annotation jira/project-key' },
      },
      problems: [],
    });
  });

  it('reads components and labels', () => {
    const { assignment } = assign({
      ...project,
      'jira/component': 'Card Entry, Fraud',
      'jira/label': 'checkout',
    });
    expect(assignment?.selector).toMatchObject({
      components: ['Card Entry', 'Fraud'],
      labels: ['checkout'],
    });
  });

  it.each([
    ['jira', 'all', `annotation ${incidentsKey}`],
    ['Jira', 'all', `annotation ${incidentsKey}`],
    ['jira:pay-down', ['pay-down'], `annotation ${incidentsKey}`],
    ['jira: A b, jira:c', ['A b', 'c'], `annotation ${incidentsKey}`],
    ['label:incident, jira', 'all', `annotation ${incidentsKey}`],
    ['jira, jira:c', 'all', `annotation ${incidentsKey}`],
    ['label:incident', 'none', undefined],
    ['jirafa', 'none', undefined],
  ])('takes incidents "%s" for %j', (text, incidents, because) => {
    const { assignment, problems } = assign({
      ...project,
      [incidentsKey]: text,
    });
    expect(problems).toEqual([]);
    expect(assignment?.selector.incidents).toEqual(incidents);
    expect(assignment?.expects.incident).toBe(because);
  });

  it('expects incidents where the configuration says how they arise', () => {
    const incidents = [{ source: 'jira', jql: 'type = Outage' }];
    const { assignment } = assign(project, { incidents });
    expect(assignment?.expects.incident).toBe('platformValue.incidents');
    const other = assign(
      { ...project, [incidentsKey]: 'label:incident' },
      { incidents },
    );
    expect(other.assignment?.expects).not.toHaveProperty('incident');
  });

  it.each([
    { incidents: [{ source: 'jira', jql: 'type = Outage' }] },
    { jira: { fields: { severity: 'Severity' } } },
    { jira: { workItems: { types: ['Feature'] } } },
    { jira: { deploymentPattern: 'release (\\d+)' } },
  ])('has history read anew when it is read otherwise: %j', platformValue => {
    const readingOf = (given: Parameters<typeof assign>[1]) =>
      assign(project, given).assignment?.selector.reading;
    expect(readingOf(platformValue)).not.toBe(readingOf({}));
    expect(readingOf(platformValue)).toBe(readingOf(platformValue));
  });

  it('keeps the reading when the token is renewed', () => {
    const readingOf = (token: string) =>
      assign(project, { jira: { token } }).assignment?.selector.reading;
    expect(readingOf('one')).toBe(readingOf('two'));
  });

  it.each(['PAY, SHOP', 'PAY-12', '12', 'https://acme/browse/PAY', ''])(
    'refuses the key "%s"',
    key => {
      const { assignment, problems } = assign({ 'jira/project-key': key });
      expect(assignment).toBeUndefined();
      expect(problems).toEqual([
        expect.objectContaining({
          code: 'malformed-annotation',
          message: expect.stringContaining(`'${key}'`),
        }),
      ]);
    },
  );

  it('names incidents in Jira without a project', () => {
    const { problems } = assign({ [incidentsKey]: 'jira:pay' });
    expect(problems).toEqual([
      {
        code: 'missing-annotation',
        message: expect.stringMatching(/^component:default\/checkout: /),
        remedy: expect.stringContaining('jira/project-key'),
      },
    ]);
  });

  it('names an empty name', () => {
    const { problems } = assign({ ...project, [incidentsKey]: 'jira:' });
    expect(problems).toMatchObject([{ code: 'unknown-annotation-value' }]);
  });

  it.each([
    ['jira/project_key', 'jira/project-key'],
    ['jira/Project-Key', 'jira/project-key'],
    ['jira/components', 'jira/component'],
    ['jira/labels', 'jira/label'],
  ])('names %s, which is nearly %s', (name, meant) => {
    const { problems } = assign({ ...project, [name]: 'x' });
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'unknown-annotation',
        remedy: `Did you mean '${meant}'?`,
      }),
    ]);
  });

  it.each([
    'jira/url',
    'jira/token-type',
    'jira/board-id',
    'jira/all-issues-jql',
  ])('leaves %s to other plugins', name => {
    expect(assign({ ...project, [name]: 'x' }).problems).toEqual([]);
  });
});
