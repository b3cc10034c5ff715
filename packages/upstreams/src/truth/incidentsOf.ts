import type { Issue, Repository, World } from '../world/World';
import type { Incident, NamedCause } from './Incident';
import { closedAtOf, firstIssueAt, jiraIssuesOf } from './jiraIssuesOf';

const incidentsKey = 'platform-value.io/incidents';

/** Whose incidents they are. */
export interface IncidentOwner {
  world: World;
  repository: Repository;
  annotations: Record<string, string>;
  /** A label beside `incident` that its issues on GitHub have. */
  label?: string;
}

/** The incidents of a component, from where its people keep them. */
export function incidentsOf(owner: IncidentOwner): Incident[] {
  const kept = (owner.annotations[incidentsKey] ?? 'label').split(',');
  const isIn = (place: string) =>
    kept.some(value => value.trim().startsWith(place));
  return [
    ...(isIn('label') ? onGithub(owner) : []),
    ...(isIn('jira') ? inJira(owner) : []),
  ].sort((one, other) => one.createdAt - other.createdAt);
}

/** Since when a component's incidents would be known. */
export function incidentsWatchedFrom(owner: IncidentOwner): number {
  const kept = owner.annotations[incidentsKey] ?? 'label';
  const inProject = kept.startsWith('jira')
    ? firstIssueAt(owner.world, owner.annotations)
    : undefined;
  return inProject ?? owner.repository.createdAt;
}

function onGithub({ repository, label }: IncidentOwner): Incident[] {
  return repository.issues
    .filter(
      ({ labels }) =>
        labels.includes('incident') && (!label || labels.includes(label)),
    )
    .map(({ number: issue, createdAt, closedAt, body }) => {
      const names = namedInBody(body);
      return { issue, createdAt, closedAt, names };
    });
}

function namedInBody(body: Issue['body']): NamedCause | undefined {
  const id = body.match(/Caused by deployment (\d+)/)?.[1];
  if (id) return { deployment: Number(id) };
  const sha = body.match(/Caused by: ([0-9a-f]{40})/)?.[1];
  if (sha) return { sha };
  const number = body.match(/Introduced in #(\d+)/)?.[1];
  return number ? { pullRequest: Number(number) } : undefined;
}

function inJira({ world, annotations }: IncidentOwner): Incident[] {
  return jiraIssuesOf(world, annotations)
    .filter(({ type }) => type === 'Incident')
    .map(issue => ({
      jira: issue.id,
      createdAt: issue.createdAt,
      closedAt: closedAtOf(issue),
      names: namedInField(issue.causedBy),
    }));
}

function namedInField(text = ''): NamedCause | undefined {
  const id = text.match(/\bdeployments?[ /](\d+)/)?.[1];
  if (id) return { deployment: Number(id) };
  return /^[0-9a-f]{40}$/.test(text) ? { sha: text } : undefined;
}
