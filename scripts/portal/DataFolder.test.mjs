import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { DataFolder } from './DataFolder.mjs';

describe('DataFolder', () => {
  let folder;
  beforeEach(t => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'data-'));
    t.after?.(() => fs.rmSync(folder, { recursive: true, force: true }));
  });

  test('makes a folder that is not there', () => {
    const data = new DataFolder(path.join(folder, 'new'));
    data.open();
    assert.ok(fs.existsSync(data.logs));
  });

  test('empties what is its own', () => {
    const data = new DataFolder(folder);
    data.open();
    fs.writeFileSync(data.world, '{}');
    fs.mkdirSync(data.postgres);
    data.empty();
    assert.deepEqual(fs.readdirSync(folder), []);
  });

  test('neither uses nor empties a folder that holds something else', () => {
    const thesis = path.join(folder, 'thesis.txt');
    fs.writeFileSync(thesis, 'years of work');
    const data = new DataFolder(folder);
    const refusal = { message: /holds 'thesis\.txt'/, remedy: /--data/ };
    assert.throws(() => data.open(), refusal);
    assert.throws(() => data.empty(), refusal);
    assert.ok(fs.existsSync(thesis));
    assert.throws(() => new DataFolder(thesis).open(), /not a folder/);
  });
});
