import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * A folder that is gone at the end of the command. Other users may enter it,
 * since as root Postgres runs as one of them.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 */
export function temporaryFolder(lifetime) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'platform-value-test-'));
  fs.chmodSync(folder, 0o755);
  lifetime.onStop(async () =>
    fs.rmSync(folder, { recursive: true, force: true }),
  );
  return folder;
}
