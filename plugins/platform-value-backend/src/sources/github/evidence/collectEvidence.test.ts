import { withoutFiles } from '../__testUtils__/evidenceStory';
import { useEvidence } from '../__testUtils__/useEvidence';
import {
  packageJson,
  workflowOf,
  type WrittenVersion,
} from '../__testUtils__/versions';
import { shaOf, timeOf } from '../__testUtils__/worlds';

const shop = useEvidence();
const build = '.github/workflows/build.yml';

describe('evidence', () => {
  it('opens with the commit that names something, and is resolved by the one that no longer does', async () => {
    const {
      signals,
      story: lines,
      pages,
    } = await shop.readAll([
      [0, 'package.json', packageJson('a', 'b')],
      [2, build, workflowOf('acme/w/.github/workflows/one.yml@v1')],
      [3, 'package.json', packageJson('b', 'c')],
      [5, build, workflowOf('acme/w/.github/workflows/one.yml@v2', 'x/y@v1')],
      [6, 'package.json'],
      [8, 'package.json', packageJson('a')],
      [9, 'src/index.ts', 'x'],
    ]);
    expect(lines).toEqual([
      '000 + dependency package.json:3 a',
      '000 + dependency package.json:4 b',
      '000 + file package.json:1 package.json',
      `002 + file ${build}:1 ${build}`,
      `002 + uses ${build}:3 acme/w/.github/workflows/one.yml`,
      '003 + dependency package.json:4 c',
      '003 - dependency package.json a',
      `005 + uses ${build}:4 x/y`,
      '006 - dependency package.json b',
      '006 - dependency package.json c',
      '006 - file package.json package.json',
      '008 + dependency package.json:3 a',
      '008 + file package.json:1 package.json',
    ]);
    const first = signals.find(signal => signal.outcome === 'open');
    const sha = shaOf('commit 0');
    expect(first).toEqual({
      entityRef: 'component:default/shop',
      kind: 'evidence',
      externalId: `dependency package.json a ${sha.slice(0, 12)}`,
      at: new Date(timeOf(0)),
      outcome: 'open',
      facts: { sha: sha.slice(0, 16), line: 3 },
      sourceUpdatedAt: new Date(timeOf(0)),
    });
    expect(pages).toHaveLength(1);
    expect(pages[0].coveredFrom).toEqual(new Date(timeOf(-1)));
  });

  it('is as old as the repository where nothing tells when it came', async () => {
    const files = [{ path: 'Dockerfile', text: 'FROM acme/base:1\n' }];
    const { story: lines } = await shop.readAll([[2, 'other.yaml', 'x']], {
      files,
    });
    expect(lines).toEqual([
      '000 + dependency Dockerfile:1 acme/base',
      '000 + file Dockerfile:1 Dockerfile',
      '002 + file other.yaml:1 other.yaml',
    ]);
  });

  it('is there for files, in folders of the root too, but not for what changes with everything', async () => {
    const { story: lines } = await shop.readAll([
      [0, 'Jenkinsfile', 'x'],
      [0, '.acme/flags.yaml', 'x'],
      [0, '.circleci/config.yml', 'x'],
      [0, '.github/CODEOWNERS', 'x'],
      [0, '.github/dependabot.yml', 'x'],
      [0, '.github/workflows/notes.txt', 'x'],
      [0, 'yarn.lock', 'x'],
      [0, 'src/deep/package.json', packageJson('no')],
      [1, 'Jenkinsfile', 'y'],
      [3, '.circleci/config.yml'],
      [4, 'Jenkinsfile'],
    ]);
    expect(lines).toEqual([
      '000 + file .acme/flags.yaml:1 .acme/flags.yaml',
      '000 + file .circleci/config.yml:1 .circleci/config.yml',
      '000 + file .github/dependabot.yml:1 .github/dependabot.yml',
      '003 - file .circleci/config.yml .circleci/config.yml',
    ]);
  });

  it('is found of files that lay there for weeks and are gone', async () => {
    const { story: lines } = await shop.readAll([
      [10, 'alerts.yaml', 'x'],
      [12, '.acme/flags.yaml', 'x'],
      [250, 'alerts.yaml'],
      [251, '.acme/flags.yaml'],
      [252, 'brief.yaml', 'x'],
      [253, 'brief.yaml'],
    ]);
    expect(lines).toEqual([
      '010 + file alerts.yaml:1 alerts.yaml',
      '012 + file .acme/flags.yaml:1 .acme/flags.yaml',
      '250 - file alerts.yaml alerts.yaml',
      '251 - file .acme/flags.yaml .acme/flags.yaml',
    ]);
  });

  it('follows a manifest that is renamed', async () => {
    const { story: lines } = await shop.readAll([
      [0, 'build.gradle', "id 'a'"],
      [1, 'build.gradle'],
      [1, 'build.gradle.kts', 'id("a")'],
    ]);
    expect(withoutFiles(lines)).toEqual([
      '000 + dependency build.gradle:1 a',
      '001 + dependency build.gradle.kts:1 a',
      '001 - dependency build.gradle a',
    ]);
  });

  it('keeps white space out of the parts of its id', async () => {
    const path = '.github/workflows/a b%.yml';
    const { ids } = await shop.readAll([[0, path, workflowOf('x/y@v1')]]);
    expect(ids.map(id => id.split(' ').slice(0, 3))).toEqual([
      [
        'file',
        '.github/workflows/a%20b%25.yml',
        '.github/workflows/a%20b%25.yml',
      ],
      ['uses', '.github/workflows/a%20b%25.yml', 'x/y'],
    ]);
  });
});

describe('evidence of a part of a repository', () => {
  const versions: WrittenVersion[] = [
    [0, 'package.json', packageJson('root')],
    [1, 'services/offers/package.json', packageJson('offers')],
    [1, 'services/offers/alerts.yaml', 'x'],
    [1, 'services/other/package.json', packageJson('other')],
    [2, build, workflowOf('x/y@v1')],
    [2, '.circleci/config.yml', 'x'],
    [3, 'services/offers/package.json', packageJson('offers', 'flags')],
  ];

  it('is what lies in its folders, and how all is built', async () => {
    const { story: lines } = await shop.readAll(versions, {
      paths: 'services/offers/**, libs/offers/*',
    });
    expect(lines).toEqual([
      '001 + dependency services/offers/package.json:3 offers',
      '001 + file services/offers/alerts.yaml:1 services/offers/alerts.yaml',
      '001 + file services/offers/package.json:1 services/offers/package.json',
      '002 + file .circleci/config.yml:1 .circleci/config.yml',
      `002 + file ${build}:1 ${build}`,
      `002 + uses ${build}:3 x/y`,
      '003 + dependency services/offers/package.json:4 flags',
    ]);
  });

  it('is what lies at the root for who owns all of it', async () => {
    const { story: lines } = await shop.readAll(versions);
    expect(withoutFiles(lines)).toEqual([
      '000 + dependency package.json:3 root',
      `002 + uses ${build}:3 x/y`,
    ]);
  });
});
