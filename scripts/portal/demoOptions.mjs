import fs from 'node:fs';
import path from 'node:path';
import { usageFailure } from '../cli/Failure.mjs';
import { readOptions, wholeNumber } from '../cli/readOptions.mjs';
import { inRepository } from '../toolchain/repository.mjs';

const organisationHelp = `  --data <folder>      where the data is kept between runs (.demo)
  --fresh              start over with empty data
  --services <number>  size of the generated organisation (60)
  --seed <number>      another seed is another organisation (1)
  --recorded <folder>  recorded history instead of a generated organisation
  --help               this text

Ctrl-C stops it. The data stays.`;

export const demoHelp = `Starts the portal with an organisation to look at.

  npm run demo -- [options]

  --port <number>      address of the portal: http://localhost:<number> (7007)
${organisationHelp}`;

export const startHelp = `Starts the development servers on the organisation of the demo.

  yarn start [options]

${organisationHelp}`;

/**
 * @typedef {object} OrganisationOptions
 * @property {string} data absolute
 * @property {boolean} fresh
 * @property {number} [services] undefined when not asked for
 * @property {number} [seed] undefined when not asked for
 * @property {string} [recorded] absolute
 * @property {boolean} [help]
 */

const organisationTable = {
  data: { type: 'string', default: inRepository('.demo'), read: absolute },
  fresh: { type: 'boolean', default: false },
  services: { type: 'string', read: wholeNumber({ least: 1, most: 10_000 }) },
  seed: { type: 'string', read: wholeNumber({ least: 0, most: 2 ** 31 - 1 }) },
  recorded: { type: 'string', read: existingFolder },
};

const demoTable = {
  ...organisationTable,
  port: {
    type: 'string',
    default: 7007,
    read: wholeNumber({ least: 1, most: 65_535 }),
  },
};

/**
 * @param {string[]} argv
 * @returns {OrganisationOptions & { port: number }}
 */
export function readDemoOptions(argv) {
  return readConsistent(argv, demoTable);
}

/**
 * @param {string[]} argv
 * @returns {OrganisationOptions}
 */
export function readStartOptions(argv) {
  return readConsistent(argv, organisationTable);
}

function readConsistent(argv, table) {
  const options = readOptions(argv, table);
  const generated = options.services ?? options.seed;
  if (options.recorded !== undefined && generated !== undefined) {
    throw usageFailure(
      '--recorded does not go with --services or --seed',
      'A recording has its own size; leave them out',
    );
  }
  return options;
}

function absolute(text) {
  if (text === '') {
    throw new Error('has to be a folder');
  }
  return path.resolve(text);
}

function existingFolder(text) {
  const folder = absolute(text);
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error('has to be a folder that exists');
  }
  return folder;
}
