import type {
  OkrImport,
  RejectedRow,
} from 'backstage-plugin-platform-value-common';
import { rejectedAt, type CheckedKeyResult } from './checkEntries';
import { linkKeyOf, type LinkKey } from '../links/LinkKey';
import type { ImportGround } from './ImportGround';

/** Links of a file held against those that imports made before. */
export interface PlannedLinks {
  opened: LinkKey[];
  /** Those of the file's key results that it no longer names. */
  closed: LinkKey[];
  /** `changed` are the closed ones. */
  counts: OkrImport['links'];
  rejected: RejectedRow[];
}

/**
 * What an import does to links. A key result that says nothing of entities
 * keeps its links, and so does what the caller may not read.
 */
export function planLinks(
  keyResults: readonly CheckedKeyResult[],
  { known, visible }: Pick<ImportGround, 'known' | 'visible'>,
): PlannedLinks {
  const rejected: RejectedRow[] = [];
  const wanted = new Map<string, LinkKey>();
  for (const { place, row } of keyResults) {
    for (const [index, ref] of (row.entities ?? []).entries()) {
      const entityId = visible.has(ref) ? known.entities.get(ref) : undefined;
      if (entityId === undefined) {
        const reason = `no entity '${ref}' is known; the key result is taken without it`;
        rejected.push(rejectedAt(place, ['entities', index], reason));
      } else {
        const link = { entity_id: entityId, key_result: row.id };
        wanted.set(linkKeyOf(link), link);
      }
    }
  }
  const opened = [...wanted.values()].filter(
    link => !known.links.has(linkKeyOf(link)),
  );
  const named = new Set(
    keyResults.flatMap(({ row }) => (row.entities ? [row.id] : [])),
  );
  const closed = [...known.links]
    .filter(([key, { ref }]) => !wanted.has(key) && visible.has(ref))
    .map(([, link]) => link.key)
    .filter(({ key_result }) => named.has(key_result));
  const unchanged = wanted.size - opened.length;
  const counts = { created: opened.length, changed: closed.length, unchanged };
  return { opened, closed, counts, rejected };
}
