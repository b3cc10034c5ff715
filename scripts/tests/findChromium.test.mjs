import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { findChromium } from './findChromium.mjs';

describe('findChromium', () => {
  test('takes the one that is named, or the first in PATH', t => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chromium-'));
    t.after(() => fs.rmSync(folder, { recursive: true }));
    const executable = name => {
      const file = path.join(folder, name);
      fs.writeFileSync(file, '', { mode: 0o755 });
      return file;
    };
    const chrome = executable('google-chrome');
    const named = executable('my-browser');
    const PATH = `/no/such/folder${path.delimiter}${folder}`;
    assert.equal(findChromium({ PATH }), chrome);
    assert.equal(findChromium({ PATH, CHROMIUM_PATH: named }), named);
    const CHROMIUM_PATH = path.join(folder, 'gone');
    assert.equal(findChromium({ PATH, CHROMIUM_PATH }), undefined);
  });
});
