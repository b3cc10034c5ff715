import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The files of a repository and what its commands are, for checking docs. */
export class Repository {
  #root;
  #files;

  constructor(root) {
    this.#root = root;
    this.#files = execFileSync(
      'git',
      ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
      { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 },
    )
      .split('\0')
      .filter(file => file && fs.existsSync(path.join(root, file)));
  }

  /** Files with one of the ending, relative to the root. */
  filesEndingWith(ending) {
    return this.#files.filter(file => file.endsWith(ending));
  }

  read(file) {
    return fs.readFileSync(path.join(this.#root, file), 'utf8');
  }

  /** Whether a file or folder exists; relative to the root. */
  has(target) {
    return (
      !target.startsWith('..') && fs.existsSync(path.join(this.#root, target))
    );
  }

  /** Whether `target` is the end of the path of a file or folder. */
  hasEndOfPath(target) {
    const end = `/${target.replace(/\/$/, '')}`;
    return this.#files.some(
      file => `/${file}`.endsWith(end) || `/${file}`.includes(`${end}/`),
    );
  }

  /** Whether it is something that git leaves out, such as data of a run. */
  isIgnored(target) {
    try {
      execFileSync('git', ['check-ignore', '-q', target], { cwd: this.#root });
      return true;
    } catch {
      // git's way to say no
      return false;
    }
  }

  /** Names of the scripts that can be called in a folder or at the root. */
  scriptsFor(folder) {
    const manifests = ['package.json', path.join(folder, 'package.json')];
    return new Set(
      manifests
        .filter(manifest => this.has(manifest))
        .flatMap(manifest =>
          Object.keys(JSON.parse(this.read(manifest)).scripts ?? {}),
        ),
    );
  }

  /** Whether the packages bring a program of that name. */
  hasProgram(name) {
    return this.has(path.join('node_modules/.bin', name));
  }
}
