const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** The wish of the caller that a command ends before it is done. */
export class Interruption extends Error {
  /** @param {'SIGINT' | 'SIGTERM' | 'SIGHUP'} signal */
  constructor(signal) {
    super(`Interrupted by ${signal}`);
    this.name = 'Interruption';
    this.exitCode = exitCodes[signal];
  }
}
