import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findBrokenCitations } from './findBrokenCitations.mjs';

function repositoryOf(files) {
  const names = Object.keys(files);
  return {
    filesEndingWith: ending => names.filter(name => name.endsWith(ending)),
    read: name => files[name],
    has: target =>
      names.some(name => name === target || name.startsWith(`${target}/`)),
    hasEndOfPath: target => names.some(name => name.endsWith(`/${target}`)),
    isIgnored: target => target.startsWith('.demo'),
    scriptsFor: () => new Set(['demo', 'test']),
    hasProgram: name => name === 'backstage-cli',
  };
}

const files = {
  'docs/metrics/lead-time.md': '',
  'plugins/a/src/plugin.ts': '',
  'app-config.yaml': '',
  'CONTRIBUTING.md': '# How to help\n\n## Add a `source`\n',
};

const check = readme =>
  findBrokenCitations(repositoryOf({ ...files, 'README.md': readme }));

describe('findBrokenCitations', () => {
  const good = [
    '[lead time](docs/metrics/lead-time.md)',
    '[help](CONTRIBUTING.md#add-a-source) and [below](#title)\n# Title',
    '[site](https://example.com/none.md), [mail](mailto:a@example.com)',
    'in `plugins/a/src/plugin.ts`, `plugin.ts`, `app-config.yaml` and `docs/metrics`',
    'annotations `jira/project-key`, `github.com/project-slug`',
    'data in `.demo/world.json`, any `plugins/*/src`',
    'run `npm run demo -- --port 7100`, `yarn test` or `yarn backstage-cli info`',
    '```sh\nnpm run demo\nyarn install\n```',
    'npm run anything, said in prose',
  ];
  for (const text of good) {
    test(`finds everything in: ${text.split('\n')[0]}`, () => {
      assert.deepEqual(check(text), []);
    });
  }

  const bad = [
    ['[lead time](docs/lead-time.md)', 'README.md:1 link docs/lead-time.md'],
    ['\n![picture](docs/x.png)', 'README.md:2 link docs/x.png'],
    ['[h](CONTRIBUTING.md#gone)', 'README.md:1 link CONTRIBUTING.md#gone'],
    ['see `plugins/b/src/x.ts`', 'README.md:1 path plugins/b/src/x.ts'],
    ['see `gone.mjs`', 'README.md:1 path gone.mjs'],
    ['`npm run gone`', 'README.md:1 script gone'],
    ['```\nyarn gone\n```', 'README.md:2 script gone'],
  ];
  for (const [text, line] of bad) {
    test(`names what is not there: ${line}`, () => {
      assert.deepEqual(check(text), [line]);
    });
  }
});
