import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Evidence,
  PeriodQuery,
} from 'backstage-plugin-platform-value-common';
import type { Response } from 'express';
import type { ScorecardQuestion, Scorecards } from '../scorecards/Scorecards';
import { evidenceCsv } from './evidenceCsv';

/** @internal */
export interface EvidenceRequest {
  scorecards: Scorecards;
  credentials: BackstageCredentials;
  /** What it is of; the name is for the file. */
  of: Pick<ScorecardQuestion, 'ref' | 'of'> & { name: string };
  metricId: string;
  query: PeriodQuery & {
    cursor?: string;
    limit: number;
    format: 'json' | 'csv';
  };
  response: Response;
}

/** Answers a page of rows as JSON, or all of them as a CSV file. */
export async function answerEvidence({
  scorecards,
  credentials,
  of: { name, ...scope },
  metricId,
  query: { cursor, limit, format, ...period },
  response,
}: EvidenceRequest): Promise<Evidence | undefined> {
  const rows = format === 'csv' ? {} : { cursor, limit };
  const evidence = await scorecards.readEvidence(
    { ...scope, metricId, period, ...rows },
    { credentials },
  );
  if (format === 'json') return evidence;
  response
    .type('text/csv')
    .attachment(`${name}-${metricId}.csv`)
    .send(evidenceCsv(evidence));
  return undefined;
}
