import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseNpmSettings, yarnSettings } from './registrySettings.mjs';

const usual = parseNpmSettings(
  'registry=https://registry.npmjs.org/\nhttps-proxy=null\ncafile=null\n',
);

const company = parseNpmSettings(
  'registry=http://packages.example:4873/\nhttps-proxy=http://proxy.example:3128\ncafile="/certificates.pem"\n',
);

describe('yarnSettings', () => {
  test('leaves yarn alone where npm has nothing special', () => {
    assert.deepEqual(yarnSettings(usual, {}), {});
  });

  test('passes on registry, proxy and certificates', () => {
    assert.deepEqual(yarnSettings(company, {}), {
      YARN_NPM_REGISTRY_SERVER: 'http://packages.example:4873',
      YARN_UNSAFE_HTTP_WHITELIST: 'packages.example',
      YARN_HTTPS_PROXY: 'http://proxy.example:3128',
      YARN_HTTPS_CA_FILE_PATH: '/certificates.pem',
    });
  });

  test("does not overrule yarn's own", () => {
    const own = {
      YARN_NPM_REGISTRY_SERVER: 'https://other.example',
      YARN_HTTPS_PROXY: 'http://other.example',
      NODE_EXTRA_CA_CERTS: '/other.pem',
    };
    assert.deepEqual(yarnSettings(company, own), {});
  });
});
