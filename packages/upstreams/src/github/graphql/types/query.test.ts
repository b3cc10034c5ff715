import { useTinyServer } from '../../../__testUtils__/tinyServer';
import { tinySha } from '../../../testing/tinyTime';

const tiny = useTinyServer();

describe('Query', () => {
  it('lists the repositories of an organisation', async () => {
    const { body } = await tiny.client().graphql(`{
      organization(login: "ACME") {
        login
        repositories(first: 10, orderBy: {field: NAME, direction: DESC}) {
          nodes { name repositoryTopics(first: 20) { totalCount } }
        }
      }
    }`);
    const topics = { repositoryTopics: { totalCount: 0 } };
    expect(body).toEqual({
      data: {
        organization: {
          login: 'acme',
          repositories: {
            nodes: [
              { name: 'handbook', ...topics },
              { name: 'checkout', ...topics },
              { name: 'blank', ...topics },
            ],
          },
        },
      },
    });
  });

  it('finds every kind of thing again by its id', async () => {
    const found = (await tiny.askRepository(`
      id
      defaultBranchRef { target { id } }
      pullRequests(first: 1) { nodes { id } }
      issues(first: 1) { nodes { id } }
      deployments(first: 1) { nodes { id } }
      releases(first: 1) { nodes { id } }
      object(oid: "${tinySha('c', 6)}") {
        ... on Commit { checkSuites(first: 1) { nodes { id workflowRun { id } } } }
      }
    `)) as object;
    const ids = JSON.stringify(found).match(/[A-Z]+_[\w-]+/g);
    const { body } = await tiny
      .client()
      .graphql('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
        ids,
      });
    const types = [
      'Repository',
      'Commit',
      'PullRequest',
      'Issue',
      'Deployment',
      'Release',
      'CheckSuite',
      'WorkflowRun',
    ];
    expect(body).toEqual({
      data: {
        nodes: types.map((__typename, i) => ({ __typename, id: ids?.[i] })),
      },
    });
  });
});
