import { createHash } from 'node:crypto';
import { z } from 'zod';
import { bigId } from '../../github/graphqlFields';
import { jiraMilliseconds } from '../issues/jiraTime';
import { overlap } from '../streams/issuesCursor';

/** An issue as a probe sees it. */
export const updateSchema = z
  .object({
    id: bigId,
    fields: z.object({
      updated: jiraMilliseconds,
      project: z.object({ key: z.string() }),
    }),
  })
  .transform(({ id, fields }) => ({
    id,
    updated: fields.updated,
    project: fields.project.key,
  }));

/** An issue as a probe sees it. */
export type Update = z.infer<typeof updateSchema>;

const week = 7 * 86_400_000;

/** How long an update is looked for. */
export const probed = week;

/**
 * Changes when an issue of the project was updated, and when Jira finds one
 * late that belongs to its last minutes.
 *
 * @param updates - of the project, the last one first
 */
export function activeMarker([newest, ...others]: Update[]): string {
  const last = [newest, ...others]
    .filter(({ updated }) => updated > newest.updated - overlap)
    .map(({ id, updated }) => `${id}:${updated}`);
  return digest(last.sort().join(' '));
}

/**
 * The marker of a project in which nothing was updated for long. It changes
 * each week, of each project at another moment: what moved while nobody looked
 * is found then.
 */
export function quietMarker(project: string, now: Date): string {
  const offset = (parseInt(digest(project).slice(0, 6), 16) / 0x1000000) * week;
  return `quiet ${Math.floor((now.getTime() + offset) / week)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
