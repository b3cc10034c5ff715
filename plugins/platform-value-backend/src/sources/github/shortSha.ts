/** The first 16 hex digits of a commit's id, as signals and commits carry it. */
export function shortSha(oid: string): string {
  return oid.slice(0, 16).toLowerCase();
}
