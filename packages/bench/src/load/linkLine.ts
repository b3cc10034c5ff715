import { copyLine } from '../database/copyRows';
import type { LinkRow } from '../plugin/store';

/** The columns of {@link linkLine}, in its order. */
export const linkColumns =
  'at, entity_id, seconds, lag, confidence, source_id, kind, method, author, from_id, to_id';

/** A link as a line of COPY. */
export function linkLine(link: LinkRow): string {
  return copyLine([
    new Date(link.at * 1000).toISOString(),
    link.entityId,
    link.seconds,
    link.lag,
    link.confidence,
    link.sourceId,
    link.kind,
    link.method,
    link.author,
    link.from,
    link.to,
  ]);
}
