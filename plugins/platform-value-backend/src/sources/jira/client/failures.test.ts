import { failureOf } from './failures';
import { StalePageToken } from './StalePageToken';
import { UnknownProjects } from './UnknownProjects';

const now = new Date('2026-01-05T12:10:00Z');

function failure(
  status: number,
  headers: Record<string, string> = {},
  words = '',
) {
  return failureOf({
    status,
    headers: new Headers(headers),
    words,
    request: 'POST /rest/api/3/search/jql',
    now,
    random: () => 0,
  });
}

describe('failureOf', () => {
  it.each([
    [302, 'misconfigured'],
    [400, 'poison'],
    [401, 'misconfigured'],
    [402, 'forbidden'],
    [403, 'forbidden'],
    [404, 'misconfigured'],
    [408, 'transient'],
    [410, 'misconfigured'],
    [415, 'poison'],
    [429, 'throttled'],
    [500, 'transient'],
    [502, 'transient'],
    [503, 'transient'],
    [504, 'transient'],
  ])('%s means %s', (status, code) => {
    const error = failure(status);
    expect(error.code).toBe(code);
    expect(error.message).toBe(
      `Jira answered ${status} to POST /rest/api/3/search/jql.`,
    );
    expect(error.remedy).not.toBe('');
  });

  it.each([
    ["Error in the JQL Query: Unexpected 'x'.", 'misconfigured'],
    [
      "Field 'sev' does not exist or you do not have permission",
      'misconfigured',
    ],
    [
      "The value 'X' does not exist for the field 'issuetype'.",
      'misconfigured',
    ],
    ["The value 'X' does not exist for the field 'project'.", 'gone'],
    ["Der Wert 'X' existiert nicht für das Feld 'project'.", 'gone'],
    ['The provided nextPageToken is invalid or has expired.', 'transient'],
  ])('400 with "%s" means %s', (words, code) => {
    expect(failure(400, {}, words).code).toBe(code);
  });

  it('tells an old page from other failures', () => {
    const words = 'The provided nextPageToken is invalid or has expired.';
    expect(failure(400, {}, words)).toBeInstanceOf(StalePageToken);
  });

  it('tells which projects are unknown', () => {
    const words = ['NO1', 'NO_2']
      .map(key => `The value '${key}' does not exist for the field 'project'.`)
      .join('\n');
    const error = failure(400, {}, words);
    expect(error).toBeInstanceOf(UnknownProjects);
    expect(error).toMatchObject({ keys: ['NO1', 'NO_2'] });
    expect(error.message).not.toContain('NO1');
  });

  it('says to solve the puzzle where too many logins failed', () => {
    const headers = { 'x-seraph-loginreason': 'AUTHENTICATION_DENIED' };
    expect(failure(401, headers).remedy).toContain('puzzle');
    expect(failure(401).remedy).not.toContain('puzzle');
  });

  it.each([
    ['the time that is asked for', 429, { 'retry-after': '30' }, 30],
    [
      'until a date that is asked for',
      429,
      { 'retry-after': 'Mon, 05 Jan 2026 12:12:00 GMT' },
      120,
    ],
    [
      'until the quota renews',
      429,
      {
        'ratelimit-reason': 'jira-quota-tenant-based',
        'x-ratelimit-reset': '2026-01-05T12:40Z',
      },
      1800,
    ],
    [
      'until the hour is full, after a quota without more words',
      429,
      { 'ratelimit-reason': 'jira-quota-global-based' },
      3000,
    ],
    ['a minute where nothing is said', 429, {}, 60],
    [
      'a minute after a burst without more words',
      429,
      { 'ratelimit-reason': 'jira-burst-based' },
      60,
    ],
    ['as a busy Jira asks', 503, { 'retry-after': '300' }, 300],
  ])('waits %s', (_, status, headers, seconds) => {
    const error = failure(status, headers as Record<string, string>);
    expect(error.code).toBe('throttled');
    expect(error.retryAt).toEqual(new Date(now.getTime() + seconds * 1000));
  });
});
