import type { OwnerExclusion } from 'backstage-plugin-platform-value-common';
import type { ScopeMember } from '../../catalog/ScopeMember';
import { parseRowId } from '../../signals/evidence/rowId';

/** What owners said of rows of those members that may be shown. Pure. */
export function saidOfVisible(
  said: OwnerExclusion[],
  members: readonly ScopeMember[],
  visible: ReadonlySet<string>,
): OwnerExclusion[] {
  const shown = new Set(
    members
      .filter(({ ref }) => visible.has(ref))
      .map(({ entityId }) => entityId),
  );
  return said.filter(({ rowId }) => shown.has(parseRowId(rowId).entityId));
}
