import type { JiraSetting } from '../rest/JiraRoute';

/** The only account there is: nobody is told apart in a generated site. */
export function renderAccount({ base, deployment, timeZone }: JiraSetting) {
  const common = { displayName: 'A colleague', active: true, timeZone };
  if (deployment === 'data-center') {
    const name = 'colleague';
    const self = `${base}/rest/api/2/user?username=${name}`;
    return { self, name, key: 'JIRAUSER10000', ...common };
  }
  const accountId = '5b10a2844c20165700ede21g';
  return {
    self: `${base}/rest/api/3/user?accountId=${accountId}`,
    accountId,
    accountType: 'atlassian',
    ...common,
  };
}
