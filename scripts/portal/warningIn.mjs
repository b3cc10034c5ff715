const shown = new Set(['warn', 'error']);

const longest = 200;

// said of every portal that runs as in production on localhost, as ours is meant to
const expected = /^backend\.baseUrl is set to a localhost URL/;

/**
 * The warning or error that a line of the backend's log holds, in one line.
 *
 * @param {string} line JSON, as Backstage logs in production
 * @returns {string | undefined}
 */
export function warningIn(line) {
  const entry = parse(line);
  if (!shown.has(entry?.level) || typeof entry.message !== 'string') {
    return undefined;
  }
  const [firstLine] = entry.message.split('\n');
  if (expected.test(firstLine)) {
    return undefined;
  }
  const plugin = entry.plugin ?? entry.service ?? 'backend';
  return shorten(`${plugin}: ${firstLine}`);
}

function shorten(text) {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function parse(line) {
  if (!line.startsWith('{')) {
    return undefined;
  }
  try {
    return JSON.parse(line);
  } catch {
    // someone printed something that only begins like JSON
    return undefined;
  }
}
