import type { SourceErrorCode } from 'backstage-plugin-platform-value-node';

/** What to do about each kind of failure, where nothing better is known. */
export const remedies: Record<SourceErrorCode, string> = {
  throttled: 'It goes on by itself when GitHub allows it again.',
  transient: 'It is tried again; see githubstatus.com when it stays.',
  gone: 'Correct github.com/project-slug, or let the credential of integrations.github read the repository: GitHub says "not found" to both.',
  forbidden:
    'Let the credential of integrations.github read metadata, contents, pull requests, deployments, issues, actions and checks, and authorise it for single sign-on.',
  poison: 'Report it to the maintainers of Platform Value, with this message.',
  misconfigured: 'Set a valid token or GitHub App in integrations.github.',
};
