import { createHash } from 'node:crypto';

/** A weak entity tag of a body, as GitHub writes it. */
export function entityTag(body: string): string {
  return `W/"${createHash('sha256').update(body).digest('hex')}"`;
}

/** Whether an `if-none-match` header names the tag; weakness does not count. */
export function matchesTag(
  header: string | undefined,
  tag: string | undefined,
): boolean {
  if (header === undefined || tag === undefined) return false;
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  return header.split(',').map(bare).includes(bare(tag));
}
