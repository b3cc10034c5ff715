import { jsonKeys } from './jsonKeys';
import { dependency, UnreadableManifest, type Term } from './Term';

const groups = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
];

/** What a package.json depends on, in whatever way. */
export function parsePackageJson(text: string): Term[] {
  const json = text.replace(/^\uFEFF/, '');
  checkObject(json);
  return jsonKeys(json)
    .filter(({ path }) => path.length === 2 && groups.includes(path[0]))
    .map(({ path, line }) => dependency(path[1], line));
}

function checkObject(json: string): void {
  const value = parsed(json);
  if (typeof value === 'object' && value && !Array.isArray(value)) return;
  throw new UnreadableManifest('is no JSON object');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The reason quotes the text.
    throw new UnreadableManifest('is no valid JSON');
  }
}
