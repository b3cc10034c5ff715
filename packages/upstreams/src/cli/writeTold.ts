import { writeFile } from 'node:fs/promises';
import { pushedSignals } from '../generator/adoption/pushedSignals';
import { okrsPath } from '../generator/okrs/okrsText';
import type { World } from '../world/World';

const day = 24 * 60 * 60 * 1000;
/** Costs are told of as many days as a bill usually goes back. */
const daysOfCosts = 180;

export interface WriteToldOptions {
  /** File for the signals that other systems push, one JSON a line. */
  pushes?: string;
  /** File for the objectives. */
  okrs?: string;
}

/** Writes what a world's other systems tell the portal by themselves; empty files where there is nothing. */
export async function writeTold(
  world: World,
  { pushes, okrs }: WriteToldOptions,
): Promise<void> {
  if (pushes) await writeFile(pushes, signalsText(world));
  if (okrs) await writeFile(okrs, objectivesText(world));
}

function signalsText({ pushes, end }: World): string {
  if (!pushes) return '';
  const signals = [
    ...pushedSignals(pushes, { kind: 'evidence', from: -Infinity }),
    ...pushedSignals(pushes, { kind: 'cost', from: end - daysOfCosts * day }),
  ];
  return signals.map(signal => `${JSON.stringify(signal)}\n`).join('');
}

function objectivesText({ repositories }: World): string {
  const files = repositories.flatMap(({ files: own = [] }) => own);
  return files.find(({ path }) => path === okrsPath)?.text ?? '';
}
