import type {
  Evidence,
  EvidenceRow,
} from 'backstage-plugin-platform-value-common';
import { toCsv, type Cell } from './toCsv';

const columns: [string, (row: EvidenceRow) => Cell][] = [
  ['id', row => row.id],
  ['entity', row => row.entity],
  ['kind', row => row.kind],
  ['externalId', row => row.externalId],
  ['at', row => row.at],
  ['startedAt', row => row.startedAt],
  ['outcome', row => row.outcome],
  ['value', row => row.value],
  ['weight', row => row.weight],
  ['role', row => row.role],
  [
    'links',
    row =>
      row.links
        .map(
          ({ kind, externalId, method, confidence }) =>
            `${kind} ${externalId} (${method}, ${confidence})`,
        )
        .join('; '),
  ],
  ['url', row => row.url],
];

/** Evidence rows as CSV, in the columns of the JSON; numbers in full. */
export function evidenceCsv({ rows }: Evidence): string {
  return toCsv(
    columns.map(([name]) => name),
    rows.map(row => columns.map(([, cellOf]) => cellOf(row))),
  );
}
