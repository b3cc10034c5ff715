import { z } from 'zod';
import { describeIssues } from '../../github/parseEach';
import { bigId } from '../../github/graphqlFields';
import { jiraTime } from './jiraTime';

/** An issue came from one status into another; both by id. */
export interface StatusChange {
  id: string;
  at: Date;
  to: string;
}

/** What is known of an issue's way through its statuses, oldest first. */
export interface ChangeLog {
  changes: StatusChange[];
  /** Why not all of it could be understood. */
  problem?: string;
}

const itemSchema = z.object({
  field: z.string().nullish(),
  fieldId: z.string().nullish(),
  to: bigId.nullish(),
});

const historySchema = z.object({
  id: bigId,
  created: jiraTime,
  items: z.array(itemSchema),
});

/** Reads the histories of one issue, in whatever order they come. */
export function readChangeLog(histories: unknown[]): ChangeLog {
  const log: ChangeLog = { changes: [] };
  for (const history of histories) {
    const { success, data, error } = historySchema.safeParse(history);
    if (success) log.changes.push(...statusChanges(data));
    else log.problem = `changelog: ${describeIssues(error)}`;
  }
  log.changes.sort(byTime);
  return log;
}

function statusChanges({
  id,
  created: at,
  items,
}: z.infer<typeof historySchema>): StatusChange[] {
  return items.flatMap(({ field, fieldId, to }) =>
    (fieldId ?? field) === 'status' && to ? [{ id, at, to }] : [],
  );
}

function byTime(a: StatusChange, b: StatusChange): number {
  return a.at.getTime() - b.at.getTime() || Number(a.id) - Number(b.id);
}
