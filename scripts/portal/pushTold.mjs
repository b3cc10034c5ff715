import fs from 'node:fs';
import { pushSignals } from './pushSignals.mjs';

/**
 * Pushes what the organisation's other systems tell: how often platforms were
 * called, and what services cost.
 *
 * @param {{ address: string, token: string, file: string }} options
 *   `file` has a signal a line
 * @throws Error when the portal does not take it
 */
export async function pushTold({ address, token, file }) {
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const all = lines.map(line => JSON.parse(line));
  for (const signals of byKind(all).values()) {
    const watchedFrom = earliest(signals);
    await pushSignals({ address, token, watchedFrom, signals });
  }
}

function byKind(signals) {
  const kinds = new Map();
  for (const signal of signals) {
    const known = kinds.get(signal.kind) ?? [];
    known.push(signal);
    kinds.set(signal.kind, known);
  }
  return kinds;
}

function earliest(signals) {
  return signals.reduce(
    (first, { at }) => (at < first ? at : first),
    signals[0].at,
  );
}
