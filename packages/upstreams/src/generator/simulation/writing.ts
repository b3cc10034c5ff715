import type { ServicePlan } from '../organisation/OrganisationPlan';
import type { Random } from './Random';

const verbs = [
  'Add',
  'Cache',
  'Extend',
  'Simplify',
  'Validate',
  'Retry',
  'Log',
  'Split',
  'Speed up',
  'Rename',
  'Remove',
  'Fix',
] as const;
const objects = [
  'request parsing',
  'the health check',
  'empty results',
  'pagination',
  'error messages',
  'the client',
  'timeouts',
  'the event schema',
  'rounding',
  'feature flags',
  'the query',
  'retries',
  'the import job',
  'access checks',
  'the settings page',
] as const;
const dependencies = [
  'express',
  'zod',
  'pg',
  'luxon',
  'knex',
  'undici',
  'typescript',
  'eslint',
  'jest',
  'react',
] as const;
const symptoms = [
  'elevated error rate',
  'requests time out',
  'stale results',
  'orders are stuck',
  'high latency',
  'out of memory',
  'wrong amounts shown',
  'cannot log in',
] as const;
const questions = [
  'Document the rate limits',
  'Support another currency',
  'Slow start on a cold cache',
  'Typo in the error message',
  'Clarify who is on call',
  'Flaky test in the import',
  'Offer a dry run',
  'Drop the old endpoint',
] as const;

/** Titles of changes, dependency updates, incidents and ordinary issues. */
export function writeChangeTitle(random: Random): string {
  return `${random.pick(verbs)} ${random.pick(objects)}`;
}

export function writeUpdateTitle(random: Random): {
  title: string;
  dependency: string;
} {
  const dependency = random.pick(dependencies);
  const version = `${random.integer(1, 9)}.${random.integer(
    0,
    20,
  )}.${random.integer(0, 9)}`;
  return { title: `Bump ${dependency} to ${version}`, dependency };
}

export function writeSymptom(random: Random): string {
  return random.pick(symptoms);
}

export function writeQuestion(random: Random): string {
  return random.pick(questions);
}

export function writeBranch(prefix: string, title: string): string {
  return `${prefix}/${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

/** Paths a change of a service touches, inside its folder. */
export function chooseFiles(random: Random, service: ServicePlan): string[] {
  const area = random.pick(['api', 'store', 'domain', 'jobs']);
  const paths = [
    `src/${area}/index.ts`,
    `src/${area}/index.test.ts`,
    'README.md',
    'package.json',
  ];
  const folder = service.folder ?? '';
  return paths
    .slice(0, random.integer(1, paths.length))
    .map(path => `${folder}${path}`);
}
