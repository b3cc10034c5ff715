import { Failure } from '../cli/Failure.mjs';
import { Interruption } from '../cli/Interruption.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * How long a command lives: until it is done, fails, or is interrupted by
 * Ctrl-C. Everything that it starts is registered here and stopped with it,
 * in the reverse order.
 */
export class Lifetime {
  #stops = [];
  #stopping;
  #isDone = false;
  #interrupt;
  #interrupted = new Promise((_, reject) => {
    this.#interrupt = reject;
  });

  constructor() {
    this.#interrupted.catch(() => {});
    for (const signal of signals) {
      // Ctrl-C arrives twice, from the terminal and from npm
      process.on(signal, () => this.#interrupt(new Interruption(signal)));
    }
    this.#endWithCaller();
  }

  /** Waits for the work, but no longer than until an interruption or a crash. */
  orInterrupted(work) {
    const cut = this.#interrupted.catch(reason => {
      if (!(this.#isDone && reason instanceof Interruption)) {
        throw reason;
      }
    });
    return Promise.race([work, cut]);
  }

  /** Waits for Ctrl-C, which from now on is the good end of the command. */
  untilInterrupted() {
    this.#isDone = true;
    return this.orInterrupted(new Promise(() => {}));
  }

  /** Ends the command because something it needs is gone. */
  fail(error) {
    this.#interrupt(error);
  }

  /** Registers what has to be done when the command ends. */
  onStop(stop) {
    this.assertGoingOn();
    this.#stops.push(stop);
  }

  /** @throws Failure when the command is being stopped. */
  assertGoingOn() {
    if (this.#stopping) {
      throw new Failure('the command is being stopped', 'Start it again');
    }
  }

  get isStopping() {
    return this.#stopping !== undefined;
  }

  /** Stops everything that was started; the last started first. */
  stop() {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  async #stopAll() {
    let firstError;
    for (const stop of this.#stops.reverse()) {
      await stop().catch(error => {
        firstError ??= error;
      });
    }
    if (firstError) {
      throw firstError;
    }
  }

  // a shell between npm and us can die of a signal without passing it on
  #endWithCaller() {
    if (!process.env.npm_lifecycle_event) {
      return;
    }
    const caller = process.ppid;
    const check = () => {
      if (process.ppid !== caller) {
        this.#interrupt(new Interruption('SIGTERM'));
      }
    };
    setInterval(check, 500).unref();
  }
}
