import {
  SourceError,
  type SourceErrorCode,
} from 'backstage-plugin-platform-value-node';
import { pausedUntil } from './pausedUntil';
import { StalePageToken } from './StalePageToken';
import { UnknownProjects } from './UnknownProjects';

/** An answer that is no success, with what may be told of it. */
export interface Refusal {
  status: number;
  headers: Headers;
  /** Jira's words, read for their meaning only; they are not passed on. */
  words: string;
  /** Method and path without query. */
  request: string;
  now: Date;
  /** From 0 up to 1, so that replicas do not come back all at once. */
  random: () => number;
}

/** What a refusal means, and what to do about it. The first row that fits holds. */
interface FailureRow {
  statuses: number[] | 'any';
  /** In Jira's own English words. */
  says?: RegExp;
  /** A header that tells it apart. */
  header?: { name: string; value: RegExp };
  code: SourceErrorCode;
  remedy: string;
  /** Makes an error that callers can tell from others. */
  become?: (refusal: Refusal, remedy: string) => SourceError;
}

const status = 'see status.atlassian.com, or the log of your Jira';
const credential = 'platformValue.jira.token (and email, on Cloud)';

const table: FailureRow[] = [
  {
    statuses: [400],
    says: /nextPageToken/,
    code: 'transient',
    remedy: 'The list is read again from where it was.',
    become: ({ request }, remedy) => new StalePageToken(request, remedy),
  },
  {
    statuses: [400],
    // An older Jira may answer in the language of the account.
    says: /'[^']+'[^']+'project'/i,
    code: 'gone',
    remedy:
      'Correct jira/project-key, or let the account of platformValue.jira browse the project: Jira says the same to both.',
    become: ({ request, words }, remedy) =>
      new UnknownProjects(request, words, remedy),
  },
  {
    statuses: [400],
    says: /\bJQL\b|does not exist|for the field|ORDER BY|Unbounded/i,
    code: 'misconfigured',
    remedy:
      'Try the jql of platformValue.incidents in Jira, as the account that the portal uses; it has to name issue types, fields and values that this account sees.',
  },
  {
    statuses: [400, 405, 406, 409, 411, 412, 413, 414, 415, 422, 501],
    code: 'poison',
    remedy:
      'Report it to the maintainers of Platform Value, with this message.',
  },
  {
    statuses: [301, 302, 303, 307, 308],
    code: 'misconfigured',
    remedy:
      'Set platformValue.jira.host to the address that Jira leads to, past any sign-in page.',
  },
  {
    statuses: [401, 403],
    header: { name: 'x-authentication-denied-reason', value: /captcha/i },
    code: 'misconfigured',
    remedy:
      'Sign in to Jira once in a browser as the account that the portal uses and solve the puzzle there; then correct its token.',
  },
  {
    statuses: [401, 403],
    header: { name: 'x-seraph-loginreason', value: /AUTHENTICATION_DENIED/ },
    code: 'misconfigured',
    remedy:
      'Sign in to Jira once in a browser as the account that the portal uses and solve the puzzle there; then correct its token.',
  },
  {
    statuses: [401],
    code: 'misconfigured',
    remedy: `Make a new token and set ${credential}; tokens of Cloud expire within a year.`,
  },
  {
    statuses: [402, 403],
    code: 'forbidden',
    remedy:
      'Ask the administrator of Jira to give the account that the portal uses access to Jira and "Browse projects" in the projects.',
  },
  {
    statuses: [404, 410],
    code: 'misconfigured',
    remedy:
      'Set platformValue.jira.host, and cloudId for a scoped token; for Data Center set deployment: server.',
  },
  {
    statuses: [429],
    code: 'throttled',
    remedy: 'It goes on by itself when Jira allows it again.',
  },
  {
    // Jira that is busy or being upgraded says when to come back.
    statuses: [503],
    header: { name: 'retry-after', value: /./ },
    code: 'throttled',
    remedy: 'It goes on by itself when Jira allows it again.',
  },
  {
    statuses: 'any',
    code: 'transient',
    remedy: `It is tried again; ${status}, when it stays.`,
  },
];

/** What an answer that is no success means, and what to do about it. */
export function failureOf(refusal: Refusal): SourceError {
  const row = table.find(one => fits(one, refusal))!;
  const { code, remedy, become } = row;
  if (become) return become(refusal, remedy);
  return new SourceError({
    code,
    message: `Jira answered ${refusal.status} to ${refusal.request}.`,
    remedy,
    retryAt: code === 'throttled' ? pausedUntil(refusal) : undefined,
  });
}

function fits(row: FailureRow, { status: found, headers, words }: Refusal) {
  const { statuses, says, header } = row;
  if (statuses !== 'any' && !statuses.includes(found)) return false;
  if (says && !says.test(words)) return false;
  return !header || header.value.test(headers.get(header.name) ?? '');
}
