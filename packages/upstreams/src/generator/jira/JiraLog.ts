import type {
  JiraChangedField,
  JiraIssue,
  JiraIssueType,
} from '../../world/JiraSite';
import type { ServicePlan } from '../organisation/OrganisationPlan';
import type { Identities } from '../simulation/Identities';
import type { Random } from '../simulation/Random';
import type { Timeline } from '../simulation/Timeline';
import type { JiraDraft } from './JiraDraft';
import { jiraProjectOf } from './jiraProjects';

interface JiraLogParts {
  /** Of Jira alone, so that nothing else changes by what it draws. */
  random: Random;
  timeline: Timeline;
  identities: Identities;
}

interface ChangeOfField {
  field: JiraChangedField;
  from?: string;
  to?: string;
}

/** What the people of one repository write in Jira, as it comes into being. */
export class JiraLog {
  readonly random: Random;
  readonly drafts: JiraDraft[] = [];
  /** The newest open epic of each service, by the service's name. */
  readonly epics = new Map<string, JiraDraft>();

  private readonly timeline: Timeline;
  private readonly identities: Identities;

  constructor({ random, timeline, identities }: JiraLogParts) {
    this.random = random;
    this.timeline = timeline;
    this.identities = identities;
  }

  /** Creates an issue of a service now. */
  open(
    service: ServicePlan,
    given: { type: JiraIssueType; summary: string } & Partial<JiraDraft>,
  ): JiraDraft {
    const now = this.timeline.now;
    const draft: JiraDraft = {
      id: this.identities.id(),
      project: jiraProjectOf(service),
      priority: 'Medium',
      labels: [],
      components: [service.name],
      createdAt: now,
      updatedAt: now,
      history: [],
      ...given,
    };
    this.drafts.push(draft);
    return draft;
  }

  /** Notes a change of an issue now; those of one moment are one edit. */
  change(draft: JiraDraft, ...changes: ChangeOfField[]): void {
    const at = this.timeline.now;
    for (const change of changes) {
      draft.history.push({ id: this.identities.id(), at, ...change });
    }
    draft.updatedAt = at;
  }

  /** Brings an issue into a status; it is resolved in `Done` and `Resolved`. */
  bring(draft: JiraDraft, to: string): void {
    const from = statusOf(draft);
    const changes: ChangeOfField[] = [{ field: 'status', from, to }];
    if (isDone(from) !== isDone(to)) {
      const resolution = isDone(to) ? { to: 'Done' } : { from: 'Done' };
      changes.push({ field: 'resolution', ...resolution });
    }
    this.change(draft, ...changes);
  }
}

/** The status that an issue has now. */
export function statusOf({ history }: Pick<JiraIssue, 'history'>): string {
  const moves = history.filter(({ field }) => field === 'status');
  return moves.at(-1)?.to ?? 'To Do';
}

function isDone(status: string): boolean {
  return status === 'Done' || status === 'Resolved';
}
