import path from 'node:path';
import { findCitations } from './citations.mjs';
import { anchorsOf } from './headings.mjs';

const ofYarn = new Set([
  ...['add', 'config', 'dedupe', 'dlx', 'exec', 'explain', 'info', 'install'],
  ...['node', 'npm', 'pack', 'remove', 'up', 'why', 'workspace', 'workspaces'],
]);

/**
 * What the documentation names but isn't there.
 *
 * @param {import('./Repository.mjs').Repository} repository
 * @returns {string[]} one line each, with file and line
 */
export function findBrokenCitations(repository) {
  return repository.filesEndingWith('.md').flatMap(file =>
    findCitations(repository.read(file))
      .filter(citation => !exists(repository, file, citation))
      .map(({ kind, text, line }) => `${file}:${line} ${kind} ${text}`),
  );
}

function exists(repository, file, { kind, text }) {
  const folder = path.dirname(file);
  switch (kind) {
    case 'link':
      return linkExists(repository, file, text);
    case 'path':
      return pathExists(repository, folder, text);
    default:
      return (
        repository.scriptsFor(folder).has(text) ||
        ofYarn.has(text) ||
        repository.hasProgram(text)
      );
  }
}

function linkExists(repository, file, link) {
  const [encoded, anchor] = link.split('#');
  const target = decodeURI(encoded);
  const found = target.startsWith('/')
    ? target.slice(1)
    : path.join(path.dirname(file), target);
  const page = target === '' ? file : found;
  if (!repository.has(page)) {
    return false;
  }
  const pointsIntoPage = anchor && page.endsWith('.md');
  return !pointsIntoPage || anchorsOf(repository.read(page)).has(anchor);
}

function pathExists(repository, folder, text) {
  // `jira/project-key` is no path: nothing here begins with such a folder
  const [first] = text.replace(/^\.{1,2}\//, '').split('/');
  const isOurs = /\.\w+$/.test(text) || repository.has(first);
  return (
    !isOurs ||
    isDomain(first, text) ||
    repository.has(path.join(folder, text)) ||
    repository.has(path.normalize(text)) ||
    repository.hasEndOfPath(text) ||
    repository.isIgnored(text)
  );
}

function isDomain(first, text) {
  return text.includes('/') && /\.(com|io|org|net|dev)$/.test(first);
}
