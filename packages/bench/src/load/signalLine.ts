import { copyLine } from '../database/copyRows';
import {
  authorCodes,
  kindCodes,
  outcomeCodes,
  type StoredSignal,
} from '../plugin/store';

/** The columns of {@link signalLine}, in its order. */
export const signalColumns =
  'at, source_updated_at, value, entity_id, seconds, source_id, kind, outcome, author, external_id, facts';

/** A signal as a line of COPY. */
export function signalLine(signal: StoredSignal): string {
  return copyLine([
    signal.at.toISOString(),
    signal.sourceUpdatedAt.toISOString(),
    signal.value,
    signal.entityId,
    signal.seconds,
    signal.sourceId,
    kindCodes.code(signal.kind),
    outcomeCodes.code(signal.outcome),
    authorCodes.code(signal.author ?? 'human'),
    signal.externalId,
    signal.facts && JSON.stringify(signal.facts),
  ]);
}
