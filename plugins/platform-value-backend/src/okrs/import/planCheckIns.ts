import type { RejectedRow } from 'backstage-plugin-platform-value-common';
import { rejectedAt, type CheckedKeyResult } from './checkEntries';
import type { KnownCheckIn } from './readKnown';

/**
 * Check-ins of a file that are not stored yet. One that is stored otherwise
 * is refused: what was said of a key result stays said.
 */
export function planCheckIns(
  keyResults: readonly CheckedKeyResult[],
  stored: readonly KnownCheckIn[],
): { created: KnownCheckIn[]; rejected: RejectedRow[] } {
  const known = new Map(stored.map(each => [keyOf(each), each]));
  const created: KnownCheckIn[] = [];
  const rejected: RejectedRow[] = [];
  for (const { place, row } of keyResults) {
    for (const [index, checkIn] of (row.checkIns ?? []).entries()) {
      const { value, confidence = null, comment = null } = checkIn;
      const at = Date.parse(checkIn.at);
      const said = { key_result: row.id, at, value, confidence, comment };
      const before = known.get(keyOf(said));
      if (!before) {
        known.set(keyOf(said), said);
        created.push(said);
      } else if (!isSame(before, said)) {
        const reason = `another check-in of that moment is stored, and stays; give this one a moment of its own`;
        rejected.push(rejectedAt(place, ['checkIns', index, 'at'], reason));
      }
    }
  }
  return { created, rejected };
}

function keyOf({ key_result, at }: KnownCheckIn): string {
  return `${Math.round(at)} ${key_result}`;
}

function isSame(a: KnownCheckIn, b: KnownCheckIn): boolean {
  return (
    a.value === b.value &&
    a.confidence === b.confidence &&
    a.comment === b.comment
  );
}
