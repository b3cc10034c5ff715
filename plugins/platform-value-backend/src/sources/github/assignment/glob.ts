const special = /[.+^${}()|[\]\\]/g;

const pathWildcards: Record<string, string> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

const nameWildcards: Record<string, string> = {
  '**/': '.*/',
  '**': '.*',
  '*': '.*',
  '?': '.',
};

/**
 * A glob of paths as a regular expression over the whole path: `*` is anything
 * but a slash, `?` one character but a slash, `**` anything, and a `**` between
 * slashes also nothing at all. `libs/**` is `libs/a/b`, not `libs`.
 */
export function pathGlob(glob: string): RegExp {
  return new RegExp(`^${translated(glob, pathWildcards)}$`);
}

/**
 * A glob of names, such as tags and environments, as a regular expression over
 * the whole name. As with `git tag --list`, `*` goes across slashes.
 */
export function nameGlob(
  glob: string,
  options: { ignoreCase: boolean },
): RegExp {
  const source = translated(glob, nameWildcards);
  return new RegExp(`^${source}$`, options.ignoreCase ? 'i' : '');
}

function translated(glob: string, wildcards: Record<string, string>): string {
  return glob
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map(part => wildcards[part] ?? part.replace(special, '\\$&'))
    .join('');
}

/** Whether any of the paths matches any of the globs. */
export function anyPathMatches(paths: string[], globs: string[]): boolean {
  const expressions = globs.map(pathGlob);
  return paths.some(path => expressions.some(regexp => regexp.test(path)));
}
