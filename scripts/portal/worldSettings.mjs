import fs from 'node:fs';
import { Failure, usageFailure } from '../cli/Failure.mjs';

const years = 2;
const usual = { seed: 1, services: 60 };

/**
 * @typedef {object} GeneratedWorld
 * @property {'generated'} kind
 * @property {number} seed
 * @property {number} services
 * @property {string} start ISO 8601, UTC
 * @property {string} firstEnd ISO 8601, UTC: midnight before the first start
 * @property {number} [upstreamPort]
 *
 * @typedef {object} RecordedWorld
 * @property {'recorded'} kind
 * @property {string} folder
 * @property {number} [upstreamPort]
 */

/**
 * The world that a data folder holds, or the one that is asked for when it
 * holds none.
 *
 * @param {{ stored: GeneratedWorld | RecordedWorld | undefined,
 *   asked: { seed?: number, services?: number, recorded?: string }, now: Date }} options
 * @returns {GeneratedWorld | RecordedWorld}
 * @throws Failure when another world is asked for than the data is of
 */
export function chooseWorld({ stored, asked, now }) {
  if (!stored) {
    return newWorld(asked, now);
  }
  const same = asked.recorded
    ? stored.folder === asked.recorded
    : (asked.seed ?? stored.seed) === stored.seed &&
      (asked.services ?? stored.services) === stored.services;
  if (!same) {
    throw usageFailure(
      `the data is of ${describeWorld(stored)}`,
      'Add --fresh to replace it, or choose another folder with --data',
    );
  }
  return stored;
}

function newWorld({ recorded, ...asked }, now) {
  if (recorded) {
    return { kind: 'recorded', folder: recorded };
  }
  const firstEnd = startOfDay(now);
  const start = new Date(firstEnd);
  start.setUTCFullYear(start.getUTCFullYear() - years);
  return {
    kind: 'generated',
    seed: asked.seed ?? usual.seed,
    services: asked.services ?? usual.services,
    start: start.toISOString(),
    firstEnd: firstEnd.toISOString(),
  };
}

/** The world in words. */
export function describeWorld(world) {
  return world.kind === 'recorded'
    ? `the recording in ${world.folder}`
    : `the generated organisation with seed ${world.seed} and ${world.services} services`;
}

/**
 * When a world ends: at the start of today (UTC), but never before its first
 * end, so that nothing which was seen disappears. A recording may end before.
 *
 * @returns {string} ISO 8601, UTC
 */
export function endOfWorld({ firstEnd }, now) {
  const today = startOfDay(now).toISOString();
  return firstEnd && firstEnd > today ? firstEnd : today;
}

function startOfDay(now) {
  const day = new Date(now);
  day.setUTCHours(0, 0, 0, 0);
  return day;
}

/** @returns {GeneratedWorld | RecordedWorld | undefined} */
export function readWorld(file) {
  if (!fs.existsSync(file)) {
    return undefined;
  }
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Failure(`${file} can not be read`, 'Add --fresh to start over', {
      cause,
    });
  }
}

export function writeWorld(file, world) {
  fs.writeFileSync(file, `${JSON.stringify(world, undefined, 2)}\n`);
}
