import { token } from '../../__testUtils__/githubClient';
import { useTinyServer } from '../../__testUtils__/tinyServer';

const tiny = useTinyServer();
const checkout = '/repos/acme/checkout';

async function get<Body>(path: string): Promise<Body> {
  return (await tiny.client().get<Body>(checkout + path)).body;
}

describe('files', () => {
  it('are found by path and by the tree of a commit', async () => {
    const file = await get<{ content: string }>(
      '/contents/.github/workflows/build.yml',
    );
    expect(Buffer.from(file.content, 'base64').toString()).toContain('Build');
    const [{ commit }] = await get<{ commit: { tree: { sha: string } } }[]>(
      '/commits?per_page=1',
    );
    const tree = await get<{ tree: { path: string }[] }>(
      `/git/trees/${commit.tree.sha}?recursive=1`,
    );
    expect(tree.tree.map(({ path }) => path)).toEqual([
      '.github',
      '.github/workflows',
      '.github/workflows/build.yml',
      'README.md',
    ]);
  });

  it('come bare to who accepts only that', async () => {
    const address = `${tiny.url()}/api/v3${checkout}/contents/README.md?ref=HEAD`;
    const response = await fetch(address, {
      headers: {
        accept: 'application/vnd.github.v3.raw',
        authorization: `token ${token}`,
        'user-agent': 'tests',
      },
    });
    expect(await response.text()).toBe('# checkout\n');
  });

  it('are not there where nothing builds', async () => {
    const { status } = await tiny
      .client()
      .get('/repos/acme/handbook/contents/.github/workflows');
    expect(status).toBe(404);
  });
});
