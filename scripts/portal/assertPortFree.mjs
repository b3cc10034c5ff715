import { Failure } from '../cli/Failure.mjs';
import { probePort } from '../processes/freePort.mjs';

/**
 * @param {number} port
 * @param {string} [instead] what else can be done when someone uses it
 * @throws Failure when nothing could be served there
 */
export async function assertPortFree(port, instead) {
  const state = await probePort(port);
  if (state === 'taken') {
    throw new Failure(
      `port ${port} is taken`,
      ['Stop what uses it', instead].filter(Boolean).join(', or '),
    );
  }
  if (state === 'forbidden') {
    throw new Failure(
      `port ${port} may not be used by this user`,
      'Choose one from 1024 up with --port',
    );
  }
}
