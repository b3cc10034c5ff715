import { Failure } from '../cli/Failure.mjs';
import { poll } from '../processes/poll.mjs';
import {
  describeCollection,
  hasNumbers,
  isCollected,
  problemsOf,
} from './collection.mjs';
import { portalApi } from './portalApi.mjs';

const patience = 5 * 60_000;

/**
 * Waits until the sources went through their history and a scorecard holds
 * numbers, and tells how far it is.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {{ address: string, progress: import('../cli/progress.mjs').Progress,
 *   log: string }} options
 */
export async function awaitNumbers(lifetime, { address, progress, log }) {
  const api = portalApi(address);
  const watch = watchProgress(progress, log);
  const measured = () => findMeasured(api);
  await poll(lifetime, {
    every: 1000,
    until: async () => {
      const sources = await api.readSources();
      watch(sources);
      return sources && isCollected(sources) && measured();
    },
  });
}

function watchProgress(progress, log) {
  const said = new Set();
  let last;
  let movedAt = performance.now();
  return (sources = []) => {
    const state = describeCollection(sources);
    if (state !== last) {
      last = state;
      movedAt = performance.now();
      progress.update(state);
    }
    for (const problem of problemsOf(sources)) {
      if (!said.has(problem)) {
        said.add(problem);
        progress.say(`  ${problem}`);
      }
    }
    if (performance.now() - movedAt > patience) {
      throw new Failure(
        'the scorecards got no numbers for five minutes',
        `Look for the reason in ${log}`,
      );
    }
  };
}

async function findMeasured(api) {
  for (const component of await api.readComponents()) {
    if (hasNumbers(await api.readScorecard(component))) {
      return true;
    }
  }
  return false;
}
