const special = /[.+^${}()|[\]\\]/g;

/**
 * A glob as a regular expression over the whole text: `*` is anything but a
 * slash, `?` one character but a slash, `**` anything, and a `**` between
 * slashes also nothing at all. `libs/**` is also `libs/a/b`, not `libs`.
 */
export function globToRegExp(
  glob: string,
  options: { ignoreCase?: boolean } = {},
): RegExp {
  const source = glob
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map(part => wildcards[part] ?? part.replace(special, '\\$&'))
    .join('');
  return new RegExp(`^${source}$`, options.ignoreCase ? 'i' : '');
}

const wildcards: Record<string, string> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

/** Whether any of the paths matches any of the globs. */
export function anyPathMatches(paths: string[], globs: string[]): boolean {
  const expressions = globs.map(glob => globToRegExp(glob));
  return paths.some(path => expressions.some(regexp => regexp.test(path)));
}
