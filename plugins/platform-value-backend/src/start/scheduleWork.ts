import { refreshAdoptions } from '../adoption/stored/refreshAdoptions';
import { memberKinds } from '../catalog/memberships';
import { scheduleDefinitions } from '../platforms/scheduleDefinitions';
import { refreshReadings } from '../scorecards/stored/refreshReadings';
import { markAllDirty } from '../scorecards/stored/takeDirty';
import { subscribeToEvents } from '../signals/events/subscribeToEvents';
import { schedulePurge } from '../signals/retention/schedulePurge';
import { scheduleCollection } from '../signals/scheduleCollection';
import { scheduleKeyDestruction } from '../surveys/scheduleKeyDestruction';
import {
  sharedByReadings,
  type AnswerParts,
  type CreatedAnswers,
} from './createAnswers';

/** Has done again and again what nobody asks for: collecting, computing, purging. */
export async function scheduleWork(
  parts: AnswerParts,
  { okrs }: CreatedAnswers,
): Promise<void> {
  const { options, collected } = parts;
  const { scheduler, knex, clock, config, events } = options;
  const { running, collection } = collected;
  const readDefinitions = await scheduleReading(parts);
  await scheduleCollection({
    ...{ scheduler, collection, running },
    every: config.collectEvery,
    async onMirrored() {
      await readDefinitions();
      await okrs.readAnnotationLinks();
    },
    refreshReadings: refresher(parts),
  });
  await schedulePurge({ scheduler, knex, retention: config.retention, clock });
  await scheduleKeyDestruction({ scheduler, knex, clock });
  await subscribeToEvents({ events, knex, running, clock });
}

function scheduleReading({
  options,
  stores,
}: AnswerParts): Promise<() => Promise<void>> {
  const { knex, clock, config, urlReader } = options;
  return scheduleDefinitions({
    ...{ ...options, ...stores },
    reader: urlReader,
    store: stores.definitions,
    urls: config.definitions,
    onChanged: () =>
      knex.transaction(tx => markAllDirty(tx, memberKinds, clock())),
  });
}

/** Readings of adoption are computed from its histories, which come first. */
function refresher(parts: AnswerParts): (signal: AbortSignal) => Promise<void> {
  const { knex, clock } = parts.options;
  const { definitions } = parts.stores;
  const { measuresOf } = parts.measured;
  const shared = sharedByReadings(parts);
  return async signal => {
    await refreshAdoptions({ knex, definitions, clock, signal, measuresOf });
    await refreshReadings({ ...shared, signal });
  };
}
