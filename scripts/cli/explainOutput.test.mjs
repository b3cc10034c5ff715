import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explainOutput } from './explainOutput.mjs';

describe('explainOutput', () => {
  const known = [
    [
      'npm error code ENOTFOUND\nnpm error network request to https://registry.example/x failed',
      /can not be reached/,
      /npm config get registry/,
    ],
    [
      '➤ YN0001: │ RequestError: connect ECONNREFUSED 127.0.0.1:9',
      /can not be reached/,
      /network/,
    ],
    [
      '➤ YN0028: │ The lockfile would have been modified by this install',
      /yarn\.lock does not fit/,
      /commit yarn\.lock/,
    ],
    ['npm error code E403', /refuses access/, /npm login/],
    [
      'Error: ENOSPC: no space left on device, write',
      /disk is full/,
      /Free about/,
    ],
    [
      "Error: Cannot find module '@backstage/config-loader'\nRequire stack:",
      /'@backstage\/config-loader' is missing/,
      /Delete node_modules/,
    ],
    [
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'knex' imported from /x",
      /'knex' is missing/,
      /Delete node_modules/,
    ],
    [
      'Error: listen EADDRINUSE: address already in use 127.0.0.1:7007',
      /port 7007 is taken/,
      /--port/,
    ],
    [
      "Error: EACCES: permission denied, mkdir '/x/node_modules'",
      /may not change '\/x\/node_modules'/,
      /delete it/,
    ],
  ];
  for (const [output, reason, remedy] of known) {
    test(`knows ${reason.source} from what the tool wrote`, () => {
      const failure = explainOutput('It failed', output, { installs: true });
      assert.match(failure.message, /^It failed, /);
      assert.match(failure.message, reason);
      assert.match(failure.remedy, remedy);
      assert.equal(failure.details, undefined);
    });
  }

  test('does not blame the registry for the network errors of a server', () => {
    const failure = explainOutput('It failed', 'getaddrinfo ENOTFOUND db');
    assert.equal(failure.message, 'It failed');
  });

  test('does not blame the packages for a missing file of ours', () => {
    const output = "Error: Cannot find module './router'";
    assert.equal(explainOutput('It failed', output).message, 'It failed');
  });

  test('shows the last lines, but no record of requests, when it knows nothing', () => {
    const request = '{"type":"incomingRequest"}';
    const output = ['first', ...Array(15).fill('x'), request, 'last'].join(
      '\n',
    );
    const { details } = explainOutput('It failed', output, { remedy: 'Look' });
    assert.equal(details.split('\n').length, 15);
    assert.match(details, /last$/);
    assert.doesNotMatch(details, /first|incomingRequest/);
  });
});
