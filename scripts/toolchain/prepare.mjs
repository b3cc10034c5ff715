import { installPackages } from './installPackages.mjs';
import { prepareTools } from './prepareTools.mjs';

/**
 * Sees to everything that the commands need and that a machine with Node.js,
 * npm and git may lack. Fetches nothing that is there.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {(line: string) => void} say
 */
export async function prepare(lifetime, say) {
  const tools = await prepareTools(lifetime, say);
  await installPackages(lifetime, tools, say);
  return tools;
}
