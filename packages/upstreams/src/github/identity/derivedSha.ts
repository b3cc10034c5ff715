import { createHash } from 'node:crypto';

/** 40 hex digits that depend on the text alone, for trees, blobs and tag objects. */
export function derivedSha(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
