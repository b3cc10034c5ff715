import { withoutFiles } from '../__testUtils__/evidenceStory';
import { useEvidence } from '../__testUtils__/useEvidence';
import { packageJson, workflowOf } from '../__testUtils__/versions';
import { shaOf } from '../__testUtils__/worlds';

const shop = useEvidence();
const build = '.github/workflows/build.yml';

describe('files that can not be read', () => {
  const broken: [string, string, string, RegExp][] = [
    ['invalid YAML', build, 'jobs: {', /no valid YAML/],
    ['a binary', 'package.json', 'a\0b', /binary/],
    [
      'a huge file',
      'package.json',
      ' '.repeat(513 * 1024),
      /larger than 512 kB/,
    ],
    ['no JSON', 'package.json', '{', /no valid JSON/],
  ];

  it.each(broken)(
    'such as %s are told, and the others go on',
    async (_, path, text, reason) => {
      const { story: lines, rejected } = await shop.readAll([
        [0, 'go.mod', 'require a v1.0.0'],
        [1, path, text],
        [2, '.github/workflows/fine.yml', workflowOf('x/y@v1')],
      ]);
      expect(rejected).toEqual([
        {
          externalId: expect.stringContaining(path),
          reason: expect.stringMatching(reason),
        },
      ]);
      expect(withoutFiles(lines)).toEqual([
        '000 + dependency go.mod:1 a',
        '002 + uses .github/workflows/fine.yml:3 x/y',
      ]);
      expect(lines).toContain(`001 + file ${path}:1 ${path}`);
    },
  );

  it.each(broken)(
    'such as %s end nothing that goes on after them',
    async (_, path, text) => {
      const versionOf = (name: string) =>
        path === build ? workflowOf(`${name}@v1`) : packageJson(name);
      const { story: lines } = await shop.readAll([
        [0, path, versionOf('a')],
        [1, path, text],
        [2, path, text],
        [3, path, versionOf('a')],
        [4, path, text],
        [5, path, versionOf('b')],
        [6, path, text],
      ]);
      const type = path === build ? 'uses' : 'dependency';
      expect(withoutFiles(lines)).toEqual([
        `000 + ${type} ${path}:3 a`,
        `005 + ${type} ${path}:3 b`,
        `005 - ${type} ${path} a`,
      ]);
    },
  );

  it('are none where there is a folder or a submodule', async () => {
    const { story: lines, rejected } = await shop.readAll([
      [0, 'Dockerfile/readme', 'x'],
      [0, 'Gemfile', `Subproject commit ${shaOf('x')}`],
      [0, '.github/workflows/module.yml', `Subproject commit ${shaOf('y')}`],
    ]);
    expect([lines, rejected]).toEqual([[], []]);
  });
});
