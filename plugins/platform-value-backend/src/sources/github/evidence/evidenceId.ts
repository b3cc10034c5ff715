/** A part of an external id: without white space, and so that it can be undone. */
function escaped(text: string): string {
  return text.replace(/[%\s]/g, encodeURIComponent);
}

/** Something that a file of a repository names, or the file itself. */
export interface EvidenceTerm {
  type: 'uses' | 'dependency' | 'file';
  path: string;
  name: string;
}

/** A commit as evidence names it. */
export function shortCommit(oid: string): string {
  return oid.slice(0, 12).toLowerCase();
}

/** The external id of what a commit brought or took: `<type> <path> <name> <commit>`. */
export function evidenceId(
  { type, path, name }: EvidenceTerm,
  commit: string,
): string {
  return [type, escaped(path), escaped(name), shortCommit(commit)].join(' ');
}

/** What names a file of one content among those that could not be read. */
export function unreadableId(path: string, oid: string): string {
  return `${escaped(path)} ${oid.slice(0, 12)}`;
}

/** The path in an external id of evidence; undefined when it is none of ours. */
export function pathOfEvidence(externalId: string): string | undefined {
  const [, path] =
    /^(?:uses|dependency|file) (\S+) \S+ [0-9a-f]{12}$/.exec(externalId) ?? [];
  return path && decodeURIComponent(path);
}
