import { z } from 'zod';
import { bigId } from '../../github/graphqlFields';
import { cleanText } from './cleanText';
import { issueKey } from './issueKey';
import { wholeSecond } from '../../github/timestamp';
import { jiraMilliseconds, jiraTime } from './jiraTime';
import { isDone, statusCategory } from './statusCategory';

/** Fields that each issue is asked for. None of them names a person. */
export const issueFields = [
  'issuetype',
  'status',
  'statuscategorychangedate',
  'resolutiondate',
  'created',
  'updated',
  'labels',
  'components',
];

const fieldsSchema = z.looseObject({
  issuetype: z.object({ name: cleanText }),
  status: z.object({ id: bigId, statusCategory }),
  statuscategorychangedate: jiraTime.nullish().catch(undefined),
  resolutiondate: jiraTime.nullish().catch(undefined),
  created: jiraTime,
  updated: jiraMilliseconds,
  labels: z.array(cleanText).nullish(),
  components: z.array(z.object({ name: cleanText })).nullish(),
});

/** An issue of Jira. */
export const issueSchema = z
  .object({
    id: bigId,
    key: issueKey,
    fields: fieldsSchema,
    changelog: z.unknown().optional(),
  })
  .transform(({ id, key, fields, changelog }) => ({
    id,
    /** Such as `PAY-12`; it changes when the issue moves to another project. */
    key,
    type: fields.issuetype.name,
    isDone: isDone(fields.status.statusCategory),
    statusId: fields.status.id,
    createdAt: fields.created,
    updatedAt: wholeSecond(fields.updated),
    /** Milliseconds since the epoch, so that two updates in a second are told apart. */
    updatedExactly: fields.updated,
    resolvedAt: fields.resolutiondate ?? undefined,
    categoryChangedAt: fields.statuscategorychangedate ?? undefined,
    labels: fields.labels ?? [],
    components: (fields.components ?? []).map(({ name }) => name),
    /** All that came, by id of the field. */
    fields: fields as Record<string, unknown>,
    /** Where Jira gives it with the issue. */
    changelog,
  }));

/** An issue of Jira. */
export type Issue = z.infer<typeof issueSchema>;
