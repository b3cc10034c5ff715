import { createHash } from 'node:crypto';

/** An entry of a folder as git stores it. */
export interface GitEntry {
  name: string;
  /** Octal, without a leading zero: `100644`, `40000`, `160000`. */
  mode: string;
  oid: string;
}

/** The id that git gives a file of this content. */
export function blobOid(content: string): string {
  return objectOid('blob', Buffer.from(content));
}

/** The id that git gives a folder of these entries, in any order. */
export function treeOid(entries: readonly GitEntry[]): string {
  const parts = [...entries]
    .sort((a, b) => Buffer.compare(sortKey(a), sortKey(b)))
    .flatMap(({ mode, name, oid }) => [
      Buffer.from(`${mode} ${name}\0`),
      Buffer.from(oid, 'hex'),
    ]);
  return objectOid('tree', Buffer.concat(parts));
}

function objectOid(type: string, content: Buffer): string {
  return createHash('sha1')
    .update(`${type} ${content.length}\0`)
    .update(content)
    .digest('hex');
}

/** Git sorts a folder as if its name ended in a slash. */
function sortKey({ name, mode }: GitEntry): Buffer {
  return Buffer.from(mode === '40000' ? `${name}/` : name);
}
