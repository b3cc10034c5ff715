import type {
  CollectedSignal,
  RejectedFact,
  RemovedFact,
  UnmappedFact,
} from 'backstage-plugin-platform-value-node';
import { readChangeLog } from '../issues/changeLog';
import type { Issue } from '../issues/issue';
import { resolvedAt } from '../issues/resolvedAt';
import type { IssueRules } from './IssueRules';
import type { ProjectContext } from './ProjectContext';

/** A stream of a project, as it is read. */
export interface Reading {
  context: ProjectContext;
  rules: IssueRules;
}

/** What issues come to. */
export interface IssueFacts {
  signals: CollectedSignal[];
  unmapped: UnmappedFact[];
  rejected: RejectedFact[];
  removed: RemovedFact[];
}

/** Facts of issues that are all of the stream's kind. */
export async function readFacts(
  { context, rules }: Reading,
  issues: Issue[],
): Promise<IssueFacts> {
  const facts = noFacts();
  const owned = issues.filter(issue => rules.ownersOf(issue).length > 0);
  const resolutionOf = await readResolutions(context, owned);
  for (const issue of issues) {
    const owners = rules.ownersOf(issue);
    const { at, problem } = resolutionOf(issue);
    if (owners.length === 0) facts.unmapped.push(unmappedOf(rules, issue));
    else if (problem) {
      facts.rejected.push({ externalId: issue.id, reason: problem });
    } else {
      facts.signals.push(
        ...owners.map(owner => rules.signalOf(owner.entityRef, issue, at)),
      );
    }
  }
  return facts;
}

function noFacts(): IssueFacts {
  return { signals: [], unmapped: [], rejected: [], removed: [] };
}

interface Resolution {
  /** Undefined while the issue is open. */
  at?: Date;
  /** Why that can't be told. */
  problem?: string;
}

/** What is open has not been resolved, whatever it went through. */
async function readResolutions(
  { api, words, signal }: ProjectContext,
  issues: Issue[],
): Promise<(issue: Issue) => Resolution> {
  const done = issues.filter(({ isDone }) => isDone);
  if (done.length === 0) return () => ({});
  const statuses = await words.doneStatuses(api, signal);
  const histories = await api.historiesOf(done, signal);
  return issue => {
    const { changes, problem } = readChangeLog(histories.get(issue.id) ?? []);
    return problem ? { problem } : { at: resolvedAt(issue, changes, statuses) };
  };
}

function unmappedOf(
  { kind }: IssueRules,
  { id, key, createdAt }: Issue,
): UnmappedFact {
  return {
    kind,
    externalId: id,
    at: createdAt,
    reason: `${key} has no component or label that names an entity of the project`,
  };
}
