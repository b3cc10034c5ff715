import type {
  JiraChange,
  JiraChangedField,
  JiraIssue,
} from '../../world/JiraSite';
import { categoryOf, type StatusCategory } from '../render/statuses';

/** An issue as its Jira showed it at a moment. */
export interface IssueState {
  issue: JiraIssue;
  key: string;
  projectKey: string;
  status: string;
  category: StatusCategory;
  /** When it came into the category of its status. */
  categoryChangedAt: number;
  resolution?: string;
  resolvedAt?: number;
  priority: string;
  labels: string[];
  components: string[];
  severity?: string;
  causedBy?: string;
  updatedAt: number;
  /** Until then, oldest first. */
  history: JiraChange[];
}

const settled = new WeakMap<JiraIssue, IssueState>();

/**
 * The state before `now`; undefined when the issue was not there yet, or not
 * any more.
 */
export function issueAsOf(
  issue: JiraIssue,
  now: number,
): IssueState | undefined {
  const { createdAt, updatedAt, deletedAt = Infinity } = issue;
  if (createdAt >= now || deletedAt < now) return undefined;
  if (updatedAt >= now || lastChangeOf(issue) >= now) {
    return foldedState(issue, now);
  }
  const state = settled.get(issue) ?? foldedState(issue, now);
  settled.set(issue, state);
  return state;
}

/** The part of a key before its number. */
export function projectKeyOf(key: string): string {
  return key.slice(0, key.lastIndexOf('-'));
}

function lastChangeOf({ history }: JiraIssue): number {
  return history.at(-1)?.at ?? 0;
}

function foldedState(issue: JiraIssue, now: number): IssueState {
  const history = issue.history.filter(({ at }) => at < now);
  const value = (field: JiraChangedField, last?: string) =>
    valueOf(issue, { field, now, last });
  const status = value('status') ?? 'To Do';
  const key = value('Key', issue.key) ?? issue.key;
  const resolution = value('resolution');
  return {
    issue,
    key,
    projectKey: projectKeyOf(key),
    status,
    category: categoryOf(status),
    categoryChangedAt: categoryChangedAt(issue, history),
    ...(resolution !== undefined && {
      resolution,
      resolvedAt: lastAt(history, 'resolution'),
    }),
    priority: value('priority', issue.priority) ?? issue.priority,
    labels: words(value('labels', issue.labels.join(' '))),
    components: componentsOf(issue, now),
    severity: value('Severity', issue.severity),
    causedBy: value('Caused by', issue.causedBy),
    updatedAt: updatedAtOf(issue, history, now),
    history,
  };
}

/** After the last change before `now`, else before the first one. */
function valueOf(
  { history }: JiraIssue,
  asked: { field: JiraChangedField; now: number; last?: string },
): string | undefined {
  const changes = history.filter(({ field }) => field === asked.field);
  if (changes.length === 0) return asked.last;
  const before = changes.filter(({ at }) => at < asked.now).at(-1);
  return before ? before.to : changes[0].from;
}

function words(text = ''): string[] {
  return text.split(' ').filter(word => word !== '');
}

/** The newest ones with later changes taken back. */
function componentsOf({ components, history }: JiraIssue, now: number) {
  const names = new Set(components);
  const later = history.filter(
    ({ field, at }) => field === 'Component' && at >= now,
  );
  for (const { from, to } of later.reverse()) {
    if (to !== undefined) names.delete(to);
    if (from !== undefined) names.add(from);
  }
  return [...names];
}

function lastAt(history: JiraChange[], wanted: JiraChangedField) {
  return history.filter(({ field }) => field === wanted).at(-1)?.at;
}

function categoryChangedAt(issue: JiraIssue, history: JiraChange[]): number {
  const moves = history.filter(
    ({ field, from = '', to = '' }) =>
      field === 'status' && categoryOf(from) !== categoryOf(to),
  );
  return moves.at(-1)?.at ?? issue.createdAt;
}

function updatedAtOf(issue: JiraIssue, history: JiraChange[], now: number) {
  if (issue.updatedAt < now) return issue.updatedAt;
  return history.at(-1)?.at ?? issue.createdAt;
}
