import { Lifetime } from '../processes/Lifetime.mjs';
import { knownReason } from './explainOutput.mjs';
import { Failure } from './Failure.mjs';
import { Interruption } from './Interruption.mjs';

/**
 * Runs a command and ends the process: with the exit code that it returns, 130
 * after Ctrl-C, and one readable line when it fails. Whatever it started is
 * stopped before.
 *
 * @param {(lifetime: Lifetime) => Promise<number | void>} command
 */
export async function runCommand(command) {
  const lifetime = new Lifetime();
  const exitCode = await lifetime
    .orInterrupted(command(lifetime))
    .catch(reportFailure);
  const left = await lifetime.stop().catch(reportFailure);
  process.exit(exitCode || left || 0);
}

function reportFailure(error) {
  if (error instanceof Interruption) {
    return error.exitCode;
  }
  if (error instanceof Failure) {
    console.error(describeFailure(error));
    return error.exitCode;
  }
  const known = knownReason(String(error.message));
  console.error(
    known ? describeFailure({ message: known.reason, ...known }) : error,
  );
  return 1;
}

/** The failure as one line, below what the tool said where that is all we know. */
export function describeFailure({ message, remedy, details }) {
  const line = `Stopped: ${message}. ${remedy}.`;
  return details ? `${details}\n\n${line}` : line;
}
