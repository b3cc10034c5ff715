import fs from 'node:fs';
import { portalApi } from './portalApi.mjs';

/**
 * Imports the organisation's objectives, as its guest. Imported again they
 * change only where they moved.
 *
 * @param {{ address: string, file: string }} options `file` is YAML
 * @throws Error when the portal does not take all of them
 */
export async function importObjectives({ address, file }) {
  const text = fs.readFileSync(file, 'utf8');
  const result = await portalApi(address).importObjectives(text);
  const [first] = result?.rejected ?? [];
  if (!result || first) {
    const reason = first && `${first.row} ${first.column}: ${first.reason}`;
    throw new Error(`the objectives were not taken: ${reason ?? 'no answer'}`);
  }
}
