import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRepository } from '../toolchain/repository.mjs';

const leftOut = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

/**
 * Changes when a source of a package, of a package of this repository that it
 * depends on, or one of the further files does.
 *
 * @param {string} packageFolder
 * @param {string[]} furtherFiles
 */
export function hashOfSources(packageFolder, furtherFiles) {
  const files = [...closure(packageFolder)].flatMap(filesIn);
  const hash = createHash('sha256');
  for (const file of [...files, ...furtherFiles].sort()) {
    const content = fs.readFileSync(file);
    hash.update(`${path.relative(inRepository(), file)}\0${content.length}\0`);
    hash.update(content);
  }
  return hash.digest('hex');
}

function closure(packageFolder, found = new Set()) {
  found.add(packageFolder);
  const folders = workspaceFolders();
  for (const name of workspaceDependencies(packageFolder)) {
    const folder = folders.get(name);
    if (folder && !found.has(folder)) {
      closure(folder, found);
    }
  }
  return found;
}

function workspaceDependencies(packageFolder) {
  const { dependencies = {} } = readManifest(packageFolder);
  return Object.entries(dependencies)
    .filter(([, range]) => range.startsWith('workspace:'))
    .map(([name]) => name);
}

function workspaceFolders() {
  const folders = ['packages', 'plugins'].flatMap(parent =>
    fs
      .readdirSync(inRepository(parent))
      .map(name => inRepository(parent, name))
      .filter(folder => fs.existsSync(path.join(folder, 'package.json'))),
  );
  return new Map(folders.map(folder => [readManifest(folder).name, folder]));
}

function readManifest(folder) {
  return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

function filesIn(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const full = path.join(folder, entry.name);
    if (leftOut.has(entry.name)) {
      return [];
    }
    return entry.isDirectory() ? filesIn(full) : [full];
  });
}
