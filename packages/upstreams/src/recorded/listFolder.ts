import { existsSync, readdirSync } from 'fs';

/** The names in a folder in order; none when there is no such folder. */
export function listFolder(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
