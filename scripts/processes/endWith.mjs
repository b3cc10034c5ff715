import { explainOutput } from '../cli/explainOutput.mjs';

/**
 * Ends the command when a process that it needs ends by itself.
 *
 * @param {import('./Lifetime.mjs').Lifetime} lifetime
 * @param {{ ended: Promise<{ code?: number, signal?: string }>, output: () => string }} process
 * @param {{ name: string, log: string }} options how people know it, and its log
 */
export function endWith(lifetime, { ended, output }, { name, log }) {
  ended.then(({ code, signal }) => {
    if (!lifetime.isStopping) {
      const how = signal ? `by ${signal}` : `with code ${code}`;
      const remedy = `The whole log is ${log}`;
      lifetime.fail(
        explainOutput(`the ${name} ended ${how}`, output(), { remedy }),
      );
    }
  });
}
