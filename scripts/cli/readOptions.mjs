import { parseArgs } from 'node:util';
import { usageFailure } from './Failure.mjs';

/**
 * Reads the arguments of a command by a table of its options.
 *
 * @param {string[]} argv
 * @param {Record<string, { type: 'string' | 'boolean', default?: unknown,
 *   read?: (text: string) => unknown }>} table `read` turns the text into the
 *   value, or throws a message that says what it has to be
 * @returns {Record<string, any>}
 */
export function readOptions(argv, table) {
  const options = mapValues(table, ({ type }) => ({ type }));
  const { values } = parse(argv, { ...options, help: { type: 'boolean' } });
  const defaults = mapValues(table, option => option.default);
  const read = mapValues(values, (text, name) =>
    readValue(name, text, table[name]?.read),
  );
  return { ...defaults, ...read };
}

function parse(args, options) {
  try {
    return parseArgs({ args, options, allowPositionals: false });
  } catch (error) {
    const [firstSentence] = error.message.split(/\. |\n/);
    throw usageFailure(firstSentence, 'Use --help to see the options');
  }
}

function readValue(name, text, read) {
  try {
    return read ? read(text) : text;
  } catch (error) {
    throw usageFailure(
      `--${name} ${text}: ${error.message}`,
      'Use --help to see the options',
    );
  }
}

function mapValues(record, map) {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, map(value, name)]),
  );
}

/** A reader of whole numbers in a closed range. */
export function wholeNumber({ least, most }) {
  return text => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most) {
      throw new Error(`has to be a whole number from ${least} to ${most}`);
    }
    return number;
  };
}
