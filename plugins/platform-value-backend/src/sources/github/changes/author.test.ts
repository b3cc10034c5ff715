import { authorOf } from './author';

describe('authorOf', () => {
  it.each([
    ['User', 'dev-one', 'human'],
    ['Bot', 'dependabot', 'bot'],
    ['User', 'renovate[bot]', 'bot'],
    ['Bot', 'copilot-swe-agent', 'agent'],
    ['Bot', 'Copilot', 'agent'],
    ['User', 'devin-ai-integration[bot]', 'agent'],
    ['User', 'openhands-agent', 'agent'],
    ['User', 'claude', 'human'],
    ['Mannequin', 'old-colleague', 'human'],
  ])('a %s called %s is %s', (__typename, login, expected) => {
    expect(authorOf({ __typename, login })).toBe(expected);
  });

  it('takes a deleted account for a person', () => {
    expect(authorOf(null)).toBe('human');
  });
});
