import type { EvidenceRow } from 'backstage-plugin-platform-value-common';
import type {
  Ownership,
  SnapshotSample,
} from 'backstage-plugin-platform-value-node';
import type { ScopeMember } from '../../catalog/ScopeMember';
import { groupBy } from '../readScopeFacts';
import { revealsHidden } from '../revealsHidden';
import { instantText } from '../resolvePeriod';
import type { EvidencePage, RowsWanted } from './EvidencePage';
import { pageOf } from './pageOf';
import { byNewest, type Place } from './sampleRows';
import type { SnapshotRows } from './snapshotSamples';

interface PlacedSample extends Place {
  at: number;
  ref: string;
  identity: { rowId: string };
  sample: SnapshotSample;
}

/**
 * A page of what was counted at an instant. A row is dated by when it came to
 * stand so, or by the instant where nobody knows.
 */
export async function snapshotPage(options: {
  samples: SnapshotRows;
  members: readonly ScopeMember[];
  /** Of the members: a row of a team tells of what it owns. */
  ownerships: readonly Ownership[];
  wanted: RowsWanted;
  timeZone: string;
}): Promise<EvidencePage> {
  const { samples, wanted, timeZone } = options;
  const placed = placedSamples(samples, options.members).sort(byNewest);
  const visible = await visibleRefs(placed, wanted);
  const ownedBy = ownedRefs(options);
  const shown = placed.filter(
    ({ ref }) =>
      visible.has(ref) && !revealsHidden(ownedBy(ref), wanted.visible),
  );
  const { page, nextCursor } = pageOf(shown, wanted);
  const { unknown } = samples;
  return {
    rows: page.map(each => rowOf(each, timeZone)),
    total: placed.length,
    hidden: placed.length - shown.length,
    exclusions: unknown.length
      ? [{ reason: 'unknown', count: unknown.length }]
      : [],
    parameters: {},
    nextCursor,
  };
}

function ownedRefs({
  members,
  ownerships,
}: {
  members: readonly ScopeMember[];
  ownerships: readonly Ownership[];
}): (team: string) => string[] {
  const refs = new Map(members.map(({ entityId, ref }) => [entityId, ref]));
  const owned = groupBy(ownerships, ({ team }) => team);
  return team =>
    (owned.get(team) ?? []).flatMap(({ entity }) => refs.get(entity) ?? []);
}

function placedSamples(
  { known, at }: SnapshotRows,
  members: readonly ScopeMember[],
): PlacedSample[] {
  const refs = new Map(members.map(({ entityId, ref }) => [entityId, ref]));
  return known.map(sample => {
    const { subject, what, since } = sample;
    const ref = typeof subject === 'string' ? subject : refs.get(subject) ?? '';
    return {
      at: since !== undefined && Number.isFinite(since) ? since : at,
      ...{ ref, sample, identity: { rowId: `adoption~${ref}~${what}` } },
    };
  });
}

async function visibleRefs(
  placed: PlacedSample[],
  { visible, visibleOf }: RowsWanted,
): Promise<Set<string>> {
  const others = placed
    .filter(({ sample }) => typeof sample.subject === 'string')
    .map(({ ref }) => ref);
  const more = others.length ? await visibleOf?.([...new Set(others)]) : [];
  return new Set([...visible, ...(more ?? [])]);
}

function rowOf(
  { at, ref, sample, identity }: PlacedSample,
  timeZone: string,
): EvidenceRow {
  const isCounted = sample.role === 'numerator';
  return {
    id: identity.rowId,
    entity: ref,
    kind: 'evidence',
    externalId: sample.what,
    at: instantText(at, timeZone),
    outcome: isCounted ? 'open' : 'none',
    value: isCounted ? 1 : 0,
    weight: 1,
    role: sample.role,
    links: [],
  };
}
