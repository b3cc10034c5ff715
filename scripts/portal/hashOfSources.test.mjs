import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { hashOfSources } from './hashOfSources.mjs';

describe('hashOfSources', () => {
  test('changes with the sources, and not with what is made of them', t => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sources-'));
    t.after(() => fs.rmSync(folder, { recursive: true }));
    const write = (name, text) => {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
      return file;
    };
    write('package.json', '{"dependencies":{"react":"^18.0.0"}}');
    write('src/index.ts', 'one');
    const further = write('lock/further.lock', 'a');
    const hash = () => hashOfSources(path.join(folder), [further]);
    const first = hash();
    write('dist/index.html', 'built');
    assert.equal(hash(), first);
    write('src/index.ts', 'two');
    assert.notEqual(hash(), first);
    write('src/index.ts', 'one');
    assert.equal(hash(), first);
    write('lock/further.lock', 'b');
    assert.notEqual(hash(), first);
  });
});
