import type {
  EvidenceRow,
  NewExclusion,
} from 'backstage-plugin-platform-value-common';

/** What can be said of a wrong row. */
export type WrongAction = 'exclude' | 'relink' | 'unlink';

/** What the form holds. */
export interface WrongRowEntry {
  action: WrongAction;
  deployment: string;
  reason: string;
}

/** What is wrong with an entry itself. */
export type EntryFault = 'deploymentMissing' | 'reasonMissing';

const fewestLetters = 3;

/** The incident that a row is, or that is linked to it; only that can be re-linked. */
export function incidentOf(row: EvidenceRow): string | undefined {
  return row.kind === 'incident'
    ? row.id
    : row.links.find(({ kind }) => kind === 'incident')?.rowId;
}

/** Deployments that rows on screen name, to choose from. */
export function deploymentsIn(rows: EvidenceRow[]): string[] {
  const named = rows.flatMap(row => [row, ...row.links]);
  const ids = named
    .filter(({ kind }) => kind === 'deployment')
    .map(({ externalId }) => externalId);
  return [...new Set(ids)];
}

/** What keeps an entry from being sent; undefined when nothing does. */
export function faultOf(entry: WrongRowEntry): EntryFault | undefined {
  if (entry.action === 'relink' && !entry.deployment.trim()) {
    return 'deploymentMissing';
  }
  return entry.reason.trim().length < fewestLetters
    ? 'reasonMissing'
    : undefined;
}

/** An entry as the backend takes it. */
export function toExclusion(
  row: EvidenceRow,
  entry: WrongRowEntry,
): NewExclusion {
  const reason = entry.reason.trim();
  if (entry.action === 'exclude') {
    return { action: 'exclude', rowId: row.id, reason };
  }
  const relink = {
    action: 'relink',
    rowId: incidentOf(row) ?? row.id,
    reason,
  } as const;
  return entry.action === 'relink'
    ? { ...relink, deployment: entry.deployment.trim() }
    : relink;
}
