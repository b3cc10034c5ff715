import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this repository. */
export const repositoryFolder = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** A path inside the repository. */
export function inRepository(...segments) {
  return path.join(repositoryFolder, ...segments);
}

/** What the commands fetch for themselves and remember; ignored by git. */
export const toolsFolder = inRepository('.tools');
