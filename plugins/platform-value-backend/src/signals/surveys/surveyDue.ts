import type { FactKey } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import type { StoredPartition } from '../assignments/DatabaseAssignmentStore';
import { kindCodes } from '../codes';
import type { CollectDueOptions } from '../collecting/collectDue';
import { retryAt } from '../collecting/retryAt';
import type { Slice } from '../collecting/Slice';
import type { DatabaseSignalStore } from '../DatabaseSignalStore';
import { compareFacts, keyOf, type Comparison } from './compareFacts';
import { forgetRemovals } from './forgetRemovals';
import { storeSurvey } from './storeSurvey';

/** @internal */
export type SurveyDueOptions = CollectDueOptions & {
  knex: Knex;
  signals: DatabaseSignalStore;
};

/**
 * A source that shows nothing of what it showed before has more likely lost
 * its permission than everything at once.
 */
const mostGone = { share: 0.5, facts: 10 };

/**
 * Counts what is stored against what the source has, stream by stream. What
 * the source no longer has is removed; a stream of which something is missing
 * is read anew.
 *
 * @returns how many streams were counted
 */
export async function surveyDue(options: SurveyDueOptions): Promise<number> {
  const { source, sourceId, slices, readPartitions, clock, signal } = options;
  if (!source.survey) return 0;
  let surveyed = 0;
  for (;;) {
    signal.throwIfAborted();
    const [slice] = await slices.claimSurveys(sourceId, 1, clock());
    if (!slice) return surveyed;
    const [partition] = await readPartitions([slice.partitionId]);
    if (partition) await surveySlice(options, slice, partition);
    else await storeSurvey(options.knex, slice, { nextAt: null });
    surveyed += 1;
  }
}

async function surveySlice(
  options: SurveyDueOptions,
  slice: Slice,
  partition: StoredPartition,
): Promise<void> {
  const { knex, clock, random, warnOnce } = options;
  const now = clock();
  const later = (code: 'transient' | 'gone', retry?: Date) =>
    retryAt({ code, retryAt: retry }, { attempts: 9, now, spread: random() });
  try {
    const comparison = await compare(options, slice, partition, now);
    const vanished = isImplausible(comparison);
    if (vanished)
      warnOnce(implausible(partition.key, slice.stream, comparison));
    else await removeSurplus(options, partition, comparison);
    await forgetRemovals(knex, {
      ...{ sourceId: options.sourceId, facts: comparison.missing },
      entityIds: [...partition.entityIds.values()],
    });
    await storeSurvey(knex, slice, {
      comparison,
      now,
      nextAt: nextSurvey(now, random),
    });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'SourceError') {
      await storeSurvey(knex, slice, { nextAt: later('transient') });
      if (options.signal.aborted) return;
      throw error;
    }
    const retry = 'retryAt' in error ? (error.retryAt as Date) : undefined;
    await storeSurvey(knex, slice, { nextAt: later('gone', retry) });
  }
}

async function compare(
  { knex, source, sourceId, definition, signal }: SurveyDueOptions,
  { partitionId, stream }: Slice,
  partition: StoredPartition,
  now: Date,
): Promise<Comparison> {
  const present = new Map<string, FactKey>();
  for await (const { facts } of source.survey!({
    ...{ partition, stream, now, signal },
  })) {
    for (const fact of facts) present.set(keyOf(fact), fact);
  }
  const kinds = definition.streams
    .filter(({ id }) => id === stream)
    .flatMap(each => each.kinds.map(kind => kindCodes.code(kind)));
  const entityIds = [...partition.entityIds.values()];
  const own = { partitionId, stream, sourceId, entityIds, kinds, now };
  return compareFacts(knex, own, present);
}

async function removeSurplus(
  { signals, sourceId, clock }: SurveyDueOptions,
  { entityIds }: StoredPartition,
  { surplus }: Comparison,
): Promise<void> {
  const facts = surplus.flatMap(fact =>
    [...entityIds.values()].map(entityId => ({ ...fact, entityId })),
  );
  await signals.remove(facts, sourceId, clock());
}

function isImplausible({ surplus, stored }: Comparison): boolean {
  const { share, facts } = mostGone;
  return surplus.length > facts && surplus.length > stored * share;
}

function implausible(
  partition: string,
  stream: string,
  { surplus, stored }: Comparison,
): string {
  return `${surplus.length} of ${stored} facts of ${stream} of '${partition}' are not to be seen any more; they are kept. Look whether the credential may still read all of it.`;
}

const week = 7 * 86_400_000;

function nextSurvey(now: Date, random: () => number): Date {
  return new Date(now.getTime() + week * (0.9 + random() / 5));
}
