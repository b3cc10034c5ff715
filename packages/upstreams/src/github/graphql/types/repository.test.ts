import { useTinyServer } from '../../../__testUtils__/tinyServer';
import { tinySha } from '../../../testing/tinyTime';

const tiny = useTinyServer();

describe('Repository', () => {
  it('tells what it is', async () => {
    expect(
      await tiny.askRepository(`id databaseId nameWithOwner createdAt isArchived
        isEmpty owner { login } url defaultBranchRef { name target { oid } }`),
    ).toEqual({
      id: expect.stringMatching(/^R_/),
      databaseId: 1,
      nameWithOwner: 'acme/checkout',
      createdAt: '2026-01-05T00:00:00Z',
      isArchived: false,
      isEmpty: false,
      owner: { login: 'acme' },
      url: `${tiny.url()}/acme/checkout`,
      defaultBranchRef: { name: 'main', target: { oid: tinySha('c', 38) } },
    });
  });

  it('is empty and has no default branch without a commit', async () => {
    const selection =
      'isEmpty defaultBranchRef { name } object(expression: "HEAD") { oid }';
    expect(await tiny.askRepository(selection, 'blank')).toEqual({
      isEmpty: true,
      defaultBranchRef: null,
      object: null,
    });
  });

  it('is found whatever the case of its name', async () => {
    expect(await tiny.askRepository('nameWithOwner', 'CheckOut')).toEqual({
      nameWithOwner: 'acme/checkout',
    });
  });

  it('gives the objects that expressions stand for', async () => {
    expect(
      await tiny.askRepository(`
        workflows: object(expression: "HEAD:.github/workflows") {
          __typename
          oid
          ... on Tree { entries { name path type object { ... on Blob { text } } } }
        }
        file: object(expression: "main:README.md") { __typename }
        tag: object(expression: "v1.7.0") { __typename }
        light: object(expression: "v1.3.0") { __typename oid }
        commit: object(expression: "${tinySha('c', 5)}") { __typename }
        byOid: object(oid: "${tinySha('b', 50)}") { __typename oid }
        nothing: object(expression: "HEAD:src/nothing") { oid }
      `),
    ).toEqual({
      workflows: {
        __typename: 'Tree',
        oid: expect.stringMatching(/^[0-9a-f]{40}$/),
        entries: [
          {
            name: 'build.yml',
            path: '.github/workflows/build.yml',
            type: 'blob',
            object: { text: expect.stringContaining('name: "Build"') },
          },
        ],
      },
      file: { __typename: 'Blob' },
      tag: { __typename: 'Tag' },
      light: { __typename: 'Commit', oid: tinySha('c', 3) },
      commit: { __typename: 'Commit' },
      byOid: { __typename: 'Commit', oid: tinySha('b', 50) },
      nothing: null,
    });
  });
});
