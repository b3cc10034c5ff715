import type {
  EvidenceRow,
  Outcome,
} from 'backstage-plugin-platform-value-common';
import type {
  WindowMetric,
  Sample,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import {
  readSignalDetails,
  type SignalDetails,
} from '../../signals/evidence/readSignalDetails';
import {
  readSignalLinks,
  type SignalLink,
} from '../../signals/evidence/readSignalLinks';
import { parseRowId, rowIdOf } from '../../signals/evidence/rowId';
import { instantText } from '../resolvePeriod';
import type { SourceLinks } from './SourceLinks';

/** @internal */
export interface EvidenceRowsOptions {
  knex: Knex;
  definition: WindowMetric;
  /** With their identity. */
  samples: Sample[];
  links: SourceLinks;
  timeZone: string;
}

/** Reads what a page of samples looks like to a reader. */
export async function evidenceRows(
  options: EvidenceRowsOptions,
): Promise<EvidenceRow[]> {
  const { knex, samples } = options;
  const keys = samples.map(({ identity }) => parseRowId(identity!.rowId));
  const [details, links] = await Promise.all([
    readSignalDetails(knex, keys),
    readSignalLinks(knex, keys),
  ]);
  const targets = await readSignalDetails(
    knex,
    [...links.values()].flat().map(link => link.target),
  );
  return samples.flatMap(sample => {
    const signal = details.get(sample.identity!.rowId);
    if (!signal) return [];
    const own = links.get(signal.rowId) ?? [];
    return [rowOf(options, { sample, signal, own, targets })];
  });
}

function outcomeOf(
  { figure }: WindowMetric,
  sample: Sample,
  signal: SignalDetails,
): Outcome {
  if (figure !== 'survival-median') return signal.outcome;
  return sample.censored ? 'open' : 'resolved';
}

function rowOf(
  { definition, links, timeZone }: EvidenceRowsOptions,
  row: {
    sample: Sample;
    signal: SignalDetails;
    own: SignalLink[];
    targets: Map<string, SignalDetails>;
  },
): EvidenceRow {
  const { sample, signal, own, targets } = row;
  const { kind, seconds } = signal;
  const began =
    seconds === undefined || kind === 'incident'
      ? undefined
      : instantText(signal.at - seconds, timeZone);
  return {
    id: signal.rowId,
    entity: signal.entityRef,
    kind,
    externalId: signal.externalId,
    at: instantText(sample.at, timeZone),
    startedAt: began,
    outcome: outcomeOf(definition, sample, signal),
    value: sample.value,
    weight: sample.weight ?? 1,
    role: sample.role,
    links: own.map(link => shownLink(link, targets, links)),
    url: links.urlOf(signal),
  };
}

function shownLink(
  { target, method, confidence }: SignalLink,
  targets: Map<string, SignalDetails>,
  links: SourceLinks,
): EvidenceRow['links'][number] {
  const rowId = rowIdOf(target);
  const signal = targets.get(rowId);
  return {
    rowId,
    kind: target.kind,
    externalId: target.externalId,
    method,
    confidence,
    url: signal && links.urlOf(signal),
  };
}
