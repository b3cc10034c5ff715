import { awaitNumbers } from './awaitNumbers.mjs';
import { buildApp } from './buildApp.mjs';
import { importObjectives } from './importObjectives.mjs';
import { pushExample } from './pushExample.mjs';
import { pushTold } from './pushTold.mjs';
import { startBackend } from './startBackend.mjs';
import { startOrganisation } from './startOrganisation.mjs';

/**
 * Starts a portal that serves app and API at one address, and waits until its
 * scorecards hold numbers.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {{ tools: import('../toolchain/prepareTools.mjs').Tools, port: number,
 *   data: import('./DataFolder.mjs').DataFolder,
 *   world: ReturnType<typeof import('./worldSettings.mjs').chooseWorld>,
 *   now: Date, isTemporary?: boolean, progress: import('../cli/progress.mjs').Progress }} options
 * @returns {Promise<{ address: string, end: string }>}
 */
export async function startDemo(lifetime, options) {
  const { tools, port, data, progress } = options;
  const say = progress.say;
  await buildApp(lifetime, tools, say);
  const address = `http://localhost:${port}`;
  const organisation = await startOrganisation(lifetime, {
    ...options,
    portal: address,
    say,
  });
  say(`Starting the portal; its logs are in ${data.logs}`);
  const env = {
    ...organisation.env,
    PLATFORM_VALUE_PORT: String(port),
    PLATFORM_VALUE_APP_URL: address,
    PLATFORM_VALUE_BACKEND_URL: address,
  };
  await startBackend(lifetime, { tools, data, address, env, say });
  await awaitNumbers(lifetime, { address, progress, log: data.log('backend') });
  if (options.world.kind === 'generated') {
    const token = organisation.env.PLATFORM_VALUE_PUSH_TOKEN;
    const end = new Date(organisation.end);
    await pushExample({ address, token, end });
    await pushTold({ address, token, file: options.data.pushes });
    await importObjectives({ address, file: options.data.okrs });
  }
  progress.clear();
  return { address, end: organisation.end };
}
