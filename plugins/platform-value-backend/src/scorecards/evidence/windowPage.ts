import type { OwnerExclusion } from 'backstage-plugin-platform-value-common';
import type {
  Sample,
  WindowMetric,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import type { ScopeMember } from '../../catalog/ScopeMember';
import { countExclusions } from './countExclusions';
import type { EvidencePage, RowsWanted } from './EvidencePage';
import { evidenceRows } from './evidenceRows';
import { pageOf } from './pageOf';
import type { SampleRows } from './sampleRows';
import type { SourceLinks } from './SourceLinks';

/** A page of the signals that a reading over a period is computed from. */
export async function windowPage(options: {
  knex: Knex;
  links: SourceLinks;
  definition: WindowMetric;
  rows: SampleRows;
  members: readonly ScopeMember[];
  wanted: RowsWanted;
  said: OwnerExclusion[];
  timeZone: string;
}): Promise<EvidencePage> {
  const { definition, rows, members, wanted, said } = options;
  const shown = visibleTo(wanted.visible, members, rows.counted);
  const { page, nextCursor } = pageOf(shown, wanted);
  return {
    rows: await evidenceRows({ ...options, definition, samples: page }),
    total: rows.counted.length,
    hidden: rows.counted.length - shown.length,
    exclusions: countExclusions(rows.excluded, said),
    parameters: { 'covered weeks': rows.coveredWeeks },
    nextCursor,
  };
}

function visibleTo(
  visible: Set<string>,
  members: readonly ScopeMember[],
  samples: Sample[],
): Sample[] {
  const entities = new Set(
    members
      .filter(member => visible.has(member.ref))
      .map(member => member.entityId),
  );
  return samples.filter(sample => entities.has(sample.entity));
}
