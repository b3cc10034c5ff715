import { annotations } from 'backstage-plugin-platform-value-common';
import { pushedSignals } from 'platform-value-upstreams';
import { refreshAdoptions } from '../../adoption/stored/refreshAdoptions';
import { refreshDefinitions } from '../../platforms/refreshDefinitions';
import type { RunningSource } from '../../signals/RunningSource';
import { PushedSignals } from '../../signals/push/PushedSignals';
import type { AdoptionWorld } from './startAdoptionWorld';

const { signal } = new AbortController();

/** Everything that a portal does by itself: collects, reads definitions, and has told what is pushed. */
export async function collectAdoptionWorld(
  backend: AdoptionWorld,
): Promise<void> {
  const { collection, running } = backend.collected;
  await collection.mirror();
  for (const source of running) {
    await collectAll(backend, source);
  }
  await collection.link(signal);
  await push(backend, 'evidence');
  await push(backend, 'cost');
  await readDefinitions(backend);
}

/** What a source may be asked in some minutes is not always all there is. */
async function collectAll(
  { collected: { collection }, travelTo }: AdoptionWorld,
  source: RunningSource,
): Promise<void> {
  await collection.probe(source, signal);
  let worked = await collection.work(source, signal);
  for (let minutes = 15; worked > 0; minutes += 15) {
    travelTo(minutes);
    worked = await collection.work(source, signal);
  }
  travelTo(0);
}

/** Has a whole kind of figures told by another system, in pushes of usual size. */
async function push(
  { world, clock, options, stores }: AdoptionWorld,
  kind: 'evidence' | 'cost',
): Promise<void> {
  const pushed = new PushedSignals({
    ...{ knex: options.knex, sources: stores.sources },
    rules: { metricIds: new Set(), production: /./ },
  });
  const rows = pushedSignals(world.pushes!, { kind, from: -Infinity });
  const watchedFrom = new Date(world.pushes!.firstDay);
  for (let i = 0; i < rows.length; i += 5000) {
    const { rejected } = await pushed.store(
      { subject: 'cloud', rows: rows.slice(i, i + 5000), watchedFrom },
      clock(),
    );
    if (rejected.length) throw new Error(JSON.stringify(rejected[0]));
  }
}

/** Reads the definitions where the catalog says they are, and follows them. */
export async function readDefinitions(backend: AdoptionWorld): Promise<void> {
  const { world, clock, options, stores, measured } = backend;
  const urls = world.catalog.flatMap(
    ({ metadata }) => metadata.annotations?.[annotations.definitions] ?? [],
  );
  const { definitions } = stores;
  const { problems } = await refreshDefinitions({
    ...{ reader: options.urlReader, store: definitions },
    ...{ urls, now: clock() },
  });
  if (problems.length) throw new Error(JSON.stringify(problems));
  const { knex } = options;
  const { measuresOf } = measured;
  await refreshAdoptions({ knex, definitions, clock, signal, measuresOf });
}
