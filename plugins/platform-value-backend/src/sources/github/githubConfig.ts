import type { Config } from '@backstage/config';
import { SourceError } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import { parseRecogniser, type Recogniser } from './assignment/recogniser';

/** What the configuration says about reading GitHub. */
export interface GithubSettings {
  /** Recognisers of entities that name none; the first that matches wins. */
  recognisers: Recogniser[];
  /** Whether the portal says itself how services deploy. */
  recognisersConfigured: boolean;
  /** Environments whose deployments count. */
  productionEnvironments: RegExp;
  /** Share of each credential's budget that is never spent, 0 … 1. */
  reserve: number;
  /** Labels that make an issue an incident. */
  incidentLabels: string[];
}

/** What environments of production are called unless the configuration says otherwise. */
export const defaultProduction = '^(prod|production|live)([-_/].*)?$';

const regularExpression = z.string().transform((text, context) => {
  try {
    return new RegExp(text, 'i');
  } catch {
    context.addIssue(`'${text}' is not a regular expression`);
    return z.NEVER;
  }
});

const recogniserText = z.string().transform((text, context) => {
  const parsed = parseRecogniser(text);
  if ('recogniser' in parsed) return parsed.recogniser;
  context.addIssue(`'${text}' ${parsed.problem}`);
  return z.NEVER;
});

const githubSchema = z.strictObject({
  deployments: z.array(recogniserText).min(1).optional(),
  productionEnvironments: regularExpression.prefault(defaultProduction),
  reserve: z.number().min(0).max(1).default(0.4),
});

const incidentsSchema = z.array(
  z.discriminatedUnion('source', [
    z.object({
      source: z.literal('github'),
      labels: z.array(z.string().trim().min(1)).min(1),
    }),
    z.object({ source: z.literal('jira') }),
  ]),
);

/**
 * Reads `platformValue.github` and `platformValue.incidents`.
 *
 * @throws SourceError `misconfigured` with path, value and remedy.
 */
export function readGithubSettings(config: Config): GithubSettings {
  const github = parseAt(config, 'platformValue.github', githubSchema, {});
  const incidents = parseAt(
    config,
    'platformValue.incidents',
    incidentsSchema,
    [],
  );
  return {
    recognisers: github.deployments ?? [{ type: 'deployment' }],
    recognisersConfigured: github.deployments !== undefined,
    productionEnvironments: github.productionEnvironments,
    reserve: github.reserve,
    incidentLabels: incidents.flatMap(incident =>
      incident.source === 'github' ? incident.labels : [],
    ),
  };
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
    remedy: `Correct ${path} in app-config; see the documentation of the GitHub source.`,
  });
}
