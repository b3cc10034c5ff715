import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { cloudAccount, useTinyJira } from '../__testUtils__/jiraServer';

const run = promisify(execFile);

/** A client that notes what it finds wrong, as a script of its own: tests can't import it. */
const client = `
import { createCloudClient } from 'jira.js';

const { host, email, apiToken } = JSON.parse(process.env.JIRA);
const complaints = [];
const jira = createCloudClient({
  host,
  auth: { type: 'basic', email, apiToken },
  onSchemaMismatch: ({ endpoint, issues }) => complaints.push({ endpoint, issues }),
});
`;

/** Reads all of a Jira, and writes what it read. */
const readAll = `
const jql = 'project in (CHK, OPS) ORDER BY created ASC, key ASC';
const pages = [];
let nextPageToken;
do {
  const page = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
    jql, nextPageToken, maxResults: 4, fields: ['*all'], expand: 'changelog',
  });
  pages.push(page.issues);
  nextPageToken = page.nextPageToken;
} while (nextPageToken);
const issues = pages.flat();
const issueIdsOrKeys = issues.map(({ id }) => id);
const changelogs = await jira.issues.getBulkChangelogs({ issueIdsOrKeys });
const bulk = await jira.issues.bulkFetchIssues({ issueIdsOrKeys: ['CHK-9', 'CHK-8'], fields: ['project'] });
const histories = await jira.issues.getChangeLogs({ issueIdOrKey: 'CHK-6' });
const read = {
  keys: issues.map(({ key }) => key),
  created: issues[0].fields.created,
  histories: changelogs.issueChangeLogs.length,
  moved: bulk.issues[0].key,
  missing: bulk.issueErrors[0].id,
  reopened: histories.values.length,
  found: (await jira.issueSearch.searchAndReconsileIssuesUsingJql({ jql, fields: ['summary'] })).issues.length,
  count: (await jira.issueSearch.countIssues({ jql })).count,
  summary: (await jira.issues.getIssue({ issueIdOrKey: 'CHK-5' })).fields.summary,
  fields: (await jira.issueFields.getFields()).length,
  projects: (await jira.projects.searchProjects()).values.map(({ key }) => key),
  project: (await jira.projects.getProject({ projectIdOrKey: 'CHK' })).name,
  components: (await jira.projectComponents.getProjectComponents({ projectIdOrKey: 'CHK' })).length,
  types: (await jira.issueTypes.getIssueAllTypes()).length,
  statuses: (await jira.workflowStatuses.getStatuses()).length,
  searched: (await jira.status.search()).values.length,
  zone: (await jira.myself.getCurrentUser()).timeZone,
  deployment: (await jira.serverInfo.getServerInfo()).deploymentType,
};
process.stdout.write(JSON.stringify({ read, complaints }));
`;

const search = `
await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql: 'project = CHK' });
process.stdout.write(JSON.stringify({ complaints }));
`;

async function runScript(host: string, what: string) {
  const account = JSON.stringify({ host, ...cloudAccount });
  const { stdout } = await run(
    process.execPath,
    ['--input-type=module', '--eval', client + what],
    { cwd: __dirname, env: { PATH: process.env.PATH, JIRA: account } },
  );
  return JSON.parse(stdout);
}

describe('jira.js, which knows nothing of this server', () => {
  const { server } = useTinyJira({ timeZone: 'Asia/Kolkata' });

  it('reads everything without a complaint', async () => {
    expect(await runScript(server().url, readAll)).toEqual({
      complaints: [],
      read: {
        keys: [
          ...['CHK-1', 'CHK-2', 'CHK-3', 'CHK-4', 'CHK-5', 'OPS-3', 'CHK-6'],
          ...['OPS-1', 'OPS-2', 'CHK-7'],
        ],
        created: '2026-01-05T14:30:00.000+0530',
        histories: 7,
        moved: 'OPS-3',
        missing: 'CHK-8',
        reopened: 3,
        found: 10,
        count: 10,
        summary: 'Checkout is down',
        fields: 19,
        projects: ['CHK', 'OPS'],
        project: 'Checkout',
        components: 2,
        types: 5,
        statuses: 7,
        searched: 7,
        zone: 'Asia/Kolkata',
        deployment: 'Cloud',
      },
    });
  });

  it('would complain of an answer that is not Jira’s', async () => {
    const wrong = createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end('{"issues":"none"}');
    });
    await once(wrong.listen(0, '127.0.0.1'), 'listening');
    const { port } = wrong.address() as AddressInfo;
    const { complaints } = await runScript(`http://127.0.0.1:${port}`, search);
    wrong.close();
    expect(complaints).toMatchObject([{ issues: [{ path: 'issues' }] }]);
  });
});
