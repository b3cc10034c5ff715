/** What keeps a command from going on, and what to do about it. */
export class Failure extends Error {
  /**
   * @param {string} message what is wrong, naming the thing
   * @param {string} remedy what to do about it
   * @param {{ exitCode?: number, details?: string, cause?: unknown }} [options]
   */
  constructor(message, remedy, options = {}) {
    super(message, { cause: options.cause });
    this.name = 'Failure';
    this.remedy = remedy;
    this.details = options.details;
    this.exitCode = options.exitCode ?? 1;
  }
}

/** The failure of a command that was called with arguments it can't use. */
export function usageFailure(message, remedy) {
  return new Failure(message, remedy, { exitCode: 2 });
}
