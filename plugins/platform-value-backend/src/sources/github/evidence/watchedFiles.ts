import type { GithubEntity } from '../matchEntities';
import { anyPathMatches } from '../assignment/glob';
import { manifestNames } from './terms/readTerms';

/** Where GitHub keeps workflows. */
export const workflowsFolder = '.github/workflows';

const ciFolder = '.circleci';

/** Change with everything else, and say nothing about what is used. */
const telling =
  /^(?:readme|licen[cs]e|changelog|notice|contributing|code_of_conduct|security|authors|codeowners)(?:\.|$)/i;
const locks =
  /(?:^package-lock\.json|-lock\.ya?ml|\.lock|\.lockb|^go\.sum|\.lockfile)$/i;
const noise = ['.git', '.github', '.idea', '.vscode', '.yarn', '.husky'];

/** The most folders of a repository that entities call their own and that are watched. */
const mostFolders = 200;

/** Whether a file of this name is watched wherever files are. */
export function isWatchedName(name: string): boolean {
  return !telling.test(name) && !locks.test(name);
}

/** Whether a folder of the root is watched, with the files directly in it. */
export function isWatchedFolder(name: string): boolean {
  return name.startsWith('.') && !noise.includes(name);
}

/** Whether the place is a folder whose files are watched, rather than a file. */
export function isFolderPlace(path: string): boolean {
  return path === workflowsFolder || /^\.[^/]+$/.test(path);
}

/** The folders besides the root that entities call their own. */
export function ownFolders(entities: GithubEntity[]): string[] {
  const folders = entities
    .flatMap(({ selector }) => selector.paths)
    .map(literalFolder)
    .filter(folder => folder !== '' && !isFolderPlace(folder));
  return [...new Set(folders)].sort().slice(0, mostFolders);
}

/** What is looked for in history although it may not be there now. */
export function knownPlaces(entities: GithubEntity[]): string[] {
  const manifests = ['', ...ownFolders(entities)].flatMap(folder =>
    manifestNames.map(name => pathIn(folder, name)),
  );
  return [workflowsFolder, '.github', ciFolder, ...manifests];
}

/** A path of a file in a folder; '' is the root. */
export function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/**
 * The entities that a file is evidence of. How a repository is built is shared
 * by all of them; what else lies at its root belongs to those that own all of
 * it, and the rest to those whose paths it matches.
 */
export function entitiesOfFile(
  entities: GithubEntity[],
  path: string,
): GithubEntity[] {
  const shared = [workflowsFolder, ciFolder].some(folder =>
    path.startsWith(`${folder}/`),
  );
  const common = !path.includes('/') || path.startsWith('.');
  return entities.filter(({ selector: { paths } }) =>
    paths.length === 0
      ? shared || common
      : shared || anyPathMatches([path], paths),
  );
}

/** The part of a glob before its first wildcard, without the last name. */
function literalFolder(glob: string): string {
  const names = glob.split('/');
  const wild = names.findIndex(name => /[*?]/.test(name));
  return names.slice(0, wild < 0 ? -1 : wild).join('/');
}
