import type { Config } from '@backstage/config';
import { SourceError } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';

/** Jira Cloud, or Jira Data Center (once called Server). */
export type JiraDeployment = 'cloud' | 'server';

/** What the configuration says about reading Jira. */
export interface JiraSettings {
  /** The address people open, without a slash at its end. */
  host: string;
  /** The address below which `/rest` is. */
  apiBaseUrl: string;
  /** Undefined where Jira is to be asked. */
  deployment?: JiraDeployment;
  /** Secret. Without an email the token is a personal access token. */
  credential: { email?: string; token: string };
  /** Share of each budget that is never spent, 0 … 1. */
  reserve: number;
  /** JQL of incidents; undefined where nothing is said. */
  incidentJql?: string;
  /** Names of the issue types that are work items. */
  workItemTypes: string[];
  /** Fields by id, such as `customfield_10042`, or by name. */
  fields: { severity: string; deployment?: string; epic?: string };
  /** Finds the deployment that an incident names; its first group is the id or the sha. */
  deploymentPattern?: RegExp;
}

const address = z
  .url({
    protocol: /^https?$/,
    error: 'is not an http or https address',
    abort: true,
  })
  .refine(url => !new URL(url).username, 'must hold no credential')
  .transform(url => url.replace(/\/+$/, ''));

const word = z.string().trim().min(1);

const capturingPattern = z.string().transform((text, context) => {
  if (groupsOf(text)) return new RegExp(text, 'i');
  context.addIssue(`'${text}' is not a regular expression with a group`);
  return z.NEVER;
});

/** How many groups a regular expression has; undefined when it is none. */
function groupsOf(text: string): number | undefined {
  try {
    return new RegExp(`${text}|`).exec('')!.length - 1;
  } catch {
    return undefined;
  }
}

const jiraSchema = z
  .strictObject({
    host: address,
    apiBaseUrl: address.optional(),
    cloudId: z
      .string()
      .regex(/^[\w-]+$/)
      .optional(),
    deployment: z.enum(['cloud', 'server']).optional(),
    email: word.optional(),
    token: word,
    reserve: z.number().min(0).max(1).default(0.2),
    workItems: z
      .strictObject({ types: z.array(word).min(1) })
      .default({ types: ['Epic', 'Story', 'Task', 'Bug'] }),
    fields: z
      .strictObject({
        severity: word.default('priority'),
        deployment: word.optional(),
        epic: word.optional(),
      })
      .prefault({}),
    deploymentPattern: capturingPattern.optional(),
    webhookSecret: word.optional(),
  })
  .refine(
    ({ deployment, cloudId, email }) =>
      email !== undefined || (deployment !== 'cloud' && cloudId === undefined),
    { path: ['email'], error: 'is needed beside the token of Jira Cloud' },
  );

const jql = word.refine(
  text => !/\border\s+by\b/i.test(text),
  'must hold no ORDER BY',
);

const incidentsSchema = z.array(
  z.discriminatedUnion('source', [
    z.object({ source: z.literal('jira'), jql }),
    z.object({ source: z.literal('github') }),
  ]),
);

/**
 * Reads `platformValue.jira` and `platformValue.incidents`.
 *
 * @returns undefined when the configuration does not ask for Jira
 * @throws SourceError `misconfigured` with path and remedy; no value of a secret.
 */
export function readJiraSettings(config: Config): JiraSettings | undefined {
  if (!config.has('platformValue.jira')) return undefined;
  const jira = parseAt(config, 'platformValue.jira', jiraSchema, {});
  const path = 'platformValue.incidents';
  const incidents = parseAt(config, path, incidentsSchema, []).flatMap(one =>
    one.source === 'jira' ? [`(${one.jql})`] : [],
  );
  const { host, email, token, reserve, fields, deploymentPattern } = jira;
  return {
    host,
    apiBaseUrl: apiBaseUrlOf(jira),
    deployment: jira.deployment ?? (jira.cloudId ? 'cloud' : undefined),
    credential: { email, token },
    reserve,
    incidentJql: incidents.length ? incidents.join(' OR ') : undefined,
    workItemTypes: jira.workItems.types,
    fields,
    deploymentPattern,
  };
}

function apiBaseUrlOf(jira: z.infer<typeof jiraSchema>): string {
  if (!jira.cloudId) return jira.apiBaseUrl ?? jira.host;
  const gateway = jira.apiBaseUrl ?? 'https://api.atlassian.com';
  return `${gateway}/ex/jira/${jira.cloudId}`;
}

function parseAt<T>(
  config: Config,
  path: string,
  schema: z.ZodType<T>,
  fallback: unknown,
): T {
  const result = schema.safeParse(config.getOptional(path) ?? fallback);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(
    issue => `${[path, ...issue.path].join('.')}: ${issue.message}`,
  );
  throw new SourceError({
    code: 'misconfigured',
    message: wrong.join('; '),
    remedy: `Correct ${path} in app-config; see the documentation of the Jira source.`,
  });
}
