import { World } from '../../../world/World';
import { useTinyServer } from '../../../__testUtils__/tinyServer';
import { tinyWorld } from '../../../testing/tinyWorld';
import { tinySha } from '../../../testing/tinyTime';
import { blobOid } from '../../identity/gitOid';

const workflow = '.github/workflows/deploy.yml';
const submodule = tinySha('d', 1);

/** `acme/checkout` with a manifest that is written twice, goes and comes back. */
function worldOfVersions(): World {
  const world = tinyWorld();
  const [checkout, ...others] = world.repositories;
  const { commits } = checkout;
  const version = (index: number, path: string, text?: string) => ({
    path,
    commit: commits[index].sha,
    ...(text !== undefined && { text }),
  });
  const fileVersions = [
    version(2, 'package.json', '{ "one": 1 }'),
    version(5, workflow, 'jobs: {}'),
    version(7, 'package.json', '{ "two": 2 }'),
    version(9, 'package.json'),
    version(11, 'package.json', '{ "one": 1 }'),
    version(11, 'binary.dat', 'a\0b'),
    version(11, 'large.txt', 'x'.repeat(600 * 1024)),
    version(11, 'vendored', `Subproject commit ${submodule}\n`),
  ];
  const told = { ...checkout, fileVersions };
  return { ...world, repositories: [told, ...others] };
}

const server = useTinyServer({ world: worldOfVersions() });
const { commits } = worldOfVersions().repositories[0];
const shaAt = (index: number) => commits[index].sha;

interface Listed {
  object: { history: { nodes: { oid: string; file: unknown }[] } };
}

describe('files of commits', () => {
  it('have a history by path, newest first, with what lay there', async () => {
    const { object } = (await server.askRepository(
      `object(expression: "HEAD") { ... on Commit { history(first: 9, path: "package.json") {
        nodes { oid file(path: "package.json") { type oid size } } } } }`,
    )) as Listed;
    const one = { type: 'blob', oid: blobOid('{ "one": 1 }'), size: 12 };
    const two = { type: 'blob', oid: blobOid('{ "two": 2 }'), size: 12 };
    expect(object.history.nodes).toEqual([
      { oid: shaAt(11), file: one },
      { oid: shaAt(9), file: null },
      { oid: shaAt(7), file: two },
      { oid: shaAt(2), file: one },
    ]);
  });

  it('leave the ids of folders they are not in as they were', async () => {
    const folders = [5, 10, 11].map(
      index => `c${index}: object(expression: "${shaAt(index)}:.github") { oid }
        t${index}: object(expression: "${shaAt(index)}:") { oid }`,
    );
    const found = (await server.askRepository(folders.join('\n'))) as Record<
      string,
      { oid: string }
    >;
    expect(found.c10).toEqual(found.c5);
    expect(found.c11).toEqual(found.c5);
    expect(found.t11).not.toEqual(found.t10);
  });

  it('lie in folders with name, path, type and id', async () => {
    expect(
      await server.askRepository(
        `object(expression: "HEAD:.github") { ... on Tree { entries {
          name path type mode object { ... on Tree { entries { name path oid } } } } } }`,
      ),
    ).toEqual({
      object: {
        entries: [
          {
            ...{ name: 'workflows', path: '.github/workflows', type: 'tree' },
            mode: 0o40000,
            object: {
              entries: [
                {
                  ...{ name: 'build.yml', path: '.github/workflows/build.yml' },
                  oid: expect.any(String),
                },
                {
                  name: 'deploy.yml',
                  path: workflow,
                  oid: blobOid('jobs: {}'),
                },
              ],
            },
          },
        ],
      },
    });
  });

  it('are found by their ids, old ones too', async () => {
    expect(
      await server.askRepository(
        `object(oid: "${blobOid(
          '{ "two": 2 }',
        )}") { ... on Blob { oid text byteSize isBinary isTruncated } }`,
      ),
    ).toEqual({
      object: {
        oid: blobOid('{ "two": 2 }'),
        text: '{ "two": 2 }',
        byteSize: 12,
        isBinary: false,
        isTruncated: false,
      },
    });
  });

  it.each([
    [
      'binary.dat',
      { text: null, byteSize: 3, isBinary: true, isTruncated: false },
    ],
    [
      'large.txt',
      {
        text: 'x'.repeat(512 * 1024),
        byteSize: 600 * 1024,
        isBinary: false,
        isTruncated: true,
      },
    ],
  ])('may be such as %s', async (path, blob) => {
    const { object } = (await server.askRepository(
      `object(expression: "HEAD:${path}") { ... on Blob { text byteSize isBinary isTruncated } }`,
    )) as { object: unknown };
    expect(object).toEqual(blob);
  });

  it('are no objects where there is a submodule, or nothing', async () => {
    expect(
      await server.askRepository(
        `module: object(expression: "HEAD:vendored") { oid }
        entry: object(expression: "HEAD") { ... on Commit { file(path: "vendored") { type oid mode object { oid } } } }
        nothing: object(expression: "HEAD") { ... on Commit { file(path: "none") { oid } history(first: 1, path: "none") { totalCount } } }`,
      ),
    ).toEqual({
      module: null,
      entry: {
        file: { type: 'commit', oid: submodule, mode: 0o160000, object: null },
      },
      nothing: { file: null, history: { totalCount: 0 } },
    });
  });

  it('have pages with their lines, at shortened shas too', async () => {
    const page = `${server.url()}/acme/checkout/blob`;
    const found = await fetch(`${page}/${shaAt(7).slice(0, 16)}/package.json`);
    expect(await found.text()).toContain(
      '<span id="L1">{ &quot;two&quot;: 2 }</span>',
    );
    const gone = await fetch(`${page}/${shaAt(9)}/package.json`);
    expect(gone.status).toBe(404);
  });

  it('come by REST as they were at a commit', async () => {
    const at = (index: number) =>
      server
        .client()
        .get(`/repos/acme/checkout/contents/package.json?ref=${shaAt(index)}`);
    expect((await at(8)).status).toBe(200);
    expect((await at(9)).status).toBe(404);
  });
});
