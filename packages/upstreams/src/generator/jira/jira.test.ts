import { statusOf } from './JiraLog';
import { demoWorld, end, repositoryNamed } from '../__fixtures__/demoWorld';
import { issueAsOf } from '../../jira/lookup/issueAsOf';
import type { JiraIssue } from '../../world/JiraSite';

const projects = demoWorld.jira?.projects ?? [];
const issues = projects.flatMap(project => project.issues);
const incidents = issues.filter(({ type }) => type === 'Incident');

function changesOf({ history }: JiraIssue, wanted: string) {
  return history.filter(({ field }) => field === wanted);
}

describe('the Jira of the generated organisation', () => {
  it('has a project for each system, with a component for each service', () => {
    expect(projects.map(({ key }) => key)).toEqual([
      'SHOP',
      'MON',
      'LOG',
      'INS',
      'ENG',
    ]);
    for (const entity of demoWorld.catalog) {
      const { name, annotations = {} } = entity.metadata;
      const key = annotations['jira/project-key'];
      if (key === undefined) continue;
      const project = projects.find(candidate => candidate.key === key);
      const names = project?.components.map(component => component.name);
      expect(names).toContain(annotations['jira/component']);
      expect(annotations['jira/component']).toBe(name);
    }
  });

  it('holds the incidents of the teams that keep them there, and no others', () => {
    const owners = new Set(incidents.flatMap(({ components }) => components));
    const declared = demoWorld.catalog.filter(
      ({ metadata }) =>
        metadata.annotations?.['platform-value.io/incidents'] === 'jira',
    );
    expect(declared.length).toBeGreaterThan(10);
    for (const { metadata } of declared) {
      expect(owners).toContain(metadata.name);
      const { issues: own } = repositoryNamed(metadata.name);
      const labels = own.flatMap(issue => issue.labels);
      expect(labels).not.toContain('incident');
    }
    expect(owners.size).toBe(declared.length);
  });

  it('ties incidents to the deployments that caused them', () => {
    const caused = demoWorld.causes.filter(({ jira }) => jira !== undefined);
    const byId = new Map(incidents.map(issue => [issue.id, issue]));
    for (const { jira = 0, deployment } of caused) {
      const { createdAt = 0 } = byId.get(jira) ?? {};
      expect(deployment.at).toBeLessThanOrEqual(createdAt);
    }
    expect(caused.length).toBeGreaterThan(0.4 * incidents.length);
    expect(caused.length).toBeLessThan(0.95 * incidents.length);
    const named = incidents.filter(({ causedBy }) => causedBy !== undefined);
    expect(named.length).toBeGreaterThan(0.1 * incidents.length);
    expect(named.some(one => changesOf(one, 'Caused by').length > 0)).toBe(
      true,
    );
    expect(named.some(one => changesOf(one, 'Caused by').length === 0)).toBe(
      true,
    );
  });

  it('has open, resolved and reopened incidents of three severities', () => {
    expect(new Set(incidents.map(({ severity }) => severity))).toEqual(
      new Set(['SEV-1', 'SEV-2', 'SEV-3']),
    );
    const statuses = incidents.map(statusOf);
    const resolved = statuses.filter(status => status === 'Resolved').length;
    expect(resolved).toBeGreaterThan(0.9 * incidents.length);
    expect(resolved).toBeLessThan(incidents.length);
    const reopened = incidents.filter(({ history }) =>
      history.some(({ to }) => to === 'Reopened'),
    );
    expect(reopened.length).toBeGreaterThan(0.03 * incidents.length);
  });

  it('has epics with stories, tasks and bugs in all states', () => {
    const items = issues.filter(({ type }) => type !== 'Incident');
    expect(items.length).toBeGreaterThan(2000);
    expect(new Set(items.map(({ type }) => type))).toEqual(
      new Set(['Epic', 'Story', 'Task', 'Bug']),
    );
    expect(new Set(items.map(statusOf))).toEqual(
      new Set(['To Do', 'In Progress', 'In Review', 'Done']),
    );
    const epics = new Set(
      items.filter(({ type }) => type === 'Epic').map(({ id }) => id),
    );
    const parents = items.flatMap(({ parent }) => parent ?? []);
    expect(parents.length).toBeGreaterThan(1000);
    expect(parents.filter(parent => !epics.has(parent))).toEqual([]);
  });

  it('has moved and deleted issues', () => {
    const moved = issues.filter(issue => changesOf(issue, 'Key').length > 0);
    expect(moved.length).toBeGreaterThan(20);
    for (const issue of moved) {
      const [{ from, to, at }] = changesOf(issue, 'Key');
      expect(from).toMatch(/^ENG-\d+$/);
      expect(to).toBe(issue.key);
      expect(issueAsOf(issue, at)).toMatchObject({ key: from, components: [] });
      expect(issueAsOf(issue, at + 1)).toMatchObject({
        key: to,
        components: issue.components,
      });
    }
    const deleted = issues.filter(({ deletedAt }) => deletedAt !== undefined);
    expect(deleted.length).toBeGreaterThan(20);
    expect(deleted.filter(issue => issueAsOf(issue, end))).toEqual([]);
  });

  it.each(projects.map(({ key }) => key))(
    'numbers the issues of %s in the order they came there, without gaps',
    project => {
      const arrivals = issues.flatMap(issue => {
        const [move] = changesOf(issue, 'Key');
        const moved = move ? [{ key: move.to, at: move.at }] : [];
        const born = { key: move?.from ?? issue.key, at: issue.createdAt };
        return [born, ...moved].filter(({ key = '' }) =>
          key.startsWith(`${project}-`),
        );
      });
      const numberOf = ({ key = '' }: { key?: string }) =>
        Number(key.split('-')[1]);
      arrivals.sort((a, b) => numberOf(a) - numberOf(b));
      expect(arrivals.length).toBeGreaterThan(100);
      expect(arrivals.map(numberOf)).toEqual(arrivals.map((_, i) => i + 1));
      const times = arrivals.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    },
  );

  it('tells of each issue what happened to it, in order', () => {
    for (const { history, createdAt, updatedAt } of issues) {
      const times = [createdAt, ...history.map(({ at }) => at)];
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(updatedAt).toBe(times.at(-1));
    }
  });
});
