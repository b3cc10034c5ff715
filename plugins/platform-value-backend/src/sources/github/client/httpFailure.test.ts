import { FeatureDisabled } from './FeatureDisabled';
import { httpFailure } from './httpFailure';

const now = new Date('2026-01-05T12:00:00Z');
const reset = now.getTime() / 1000 + 900;

function failure(
  status: number,
  headers: Record<string, string> = {},
  message = '',
) {
  return httpFailure({
    status,
    headers: new Headers(headers),
    message,
    request: 'GET /repos/acme/checkout',
    now,
    random: () => 0.5,
  });
}

describe('httpFailure', () => {
  it.each([
    [400, 'poison'],
    [401, 'misconfigured'],
    [403, 'forbidden'],
    [404, 'gone'],
    [408, 'transient'],
    [409, 'transient'],
    [422, 'poison'],
    [429, 'throttled'],
    [451, 'forbidden'],
    [500, 'transient'],
    [502, 'transient'],
    [503, 'transient'],
  ])('%s means %s', (status, code) => {
    const error = failure(status);
    expect(error.code).toBe(code);
    expect(error.message).toBe(
      `GitHub answered ${status} to GET /repos/acme/checkout.`,
    );
    expect(error.remedy).not.toBe('');
  });

  it('knows what is switched off from what is gone', () => {
    expect(failure(410)).toBeInstanceOf(FeatureDisabled);
    expect(failure(404)).not.toBeInstanceOf(FeatureDisabled);
  });

  it.each([
    ['the time that is asked for', 403, { 'retry-after': '30' }, '', 30],
    [
      'until the budget renews',
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) },
      '',
      900,
    ],
    [
      'as asked, even with an empty budget',
      429,
      {
        'retry-after': '5',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(reset),
      },
      '',
      5,
    ],
    [
      'a minute and a bit after a secondary limit',
      403,
      { 'x-ratelimit-remaining': '4000', 'x-ratelimit-reset': String(reset) },
      'You have exceeded a secondary rate limit.',
      75,
    ],
    ['a minute and a bit where nothing is said', 429, {}, '', 75],
    [
      'a minute and a bit where a budget renewed by a clock that runs ahead',
      403,
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(reset - 3600),
      },
      '',
      75,
    ],
  ])('waits %s', (_, status, headers, message, seconds) => {
    const error = failure(status, headers as Record<string, string>, message);
    expect(error.code).toBe('throttled');
    expect(error.retryAt).toEqual(new Date(now.getTime() + seconds * 1000));
  });

  it('names the permission that is lacking, and nothing stranger', () => {
    const header = 'x-accepted-github-permissions';
    expect(failure(403, { [header]: 'actions=read' }).remedy).toContain(
      'actions=read',
    );
    expect(failure(403, { [header]: '<script>' }).remedy).not.toContain('<');
  });
});
