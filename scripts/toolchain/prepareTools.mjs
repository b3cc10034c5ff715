import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from '../cli/Failure.mjs';
import { chooseNode } from './chooseNode.mjs';
import { fetchTools } from './fetchTools.mjs';
import { findYarn, yarnPackage } from './findYarn.mjs';
import { inRepository, toolsFolder } from './repository.mjs';
import { writableCaches } from './writableCaches.mjs';

/**
 * @typedef {object} Tools
 * @property {string} node the executable
 * @property {{ command: string, args: string[] }} yarn
 * @property {NodeJS.ProcessEnv} env with which everything is run
 */

/**
 * Sees to a Node.js and a yarn that Backstage supports: those of the machine
 * where they are, else from the package registry.
 *
 * @param {import('../processes/Lifetime.mjs').Lifetime} lifetime
 * @param {(line: string) => void} say
 * @returns {Promise<Tools>}
 */
export async function prepareTools(lifetime, say) {
  const wanted = chooseNode(process);
  const node = wanted.package ? fetchedNode(wanted.package) : process.execPath;
  const env = environment(node);
  const installed = findYarn(env);
  if (!works(node) || !installed) {
    const packages = [wanted.package, yarnPackage].filter(Boolean);
    say(`Fetching ${packages.join(' and ')}`);
    await fetchTools(lifetime, { packages, env });
  }
  if (!works(node)) {
    throw new Failure(
      `${wanted.package} does not run on this machine`,
      'Install Node.js 22 or 24',
    );
  }
  return { node, yarn: yarnWith(node, installed ?? findYarn(env)), env };
}

function yarnWith(node, yarn) {
  return yarn.endsWith('.js') || yarn.endsWith('.cjs')
    ? { command: node, args: [yarn] }
    : { command: yarn, args: [] };
}

function fetchedNode(specifier) {
  const name = specifier.slice(0, specifier.lastIndexOf('@'));
  return path.join(toolsFolder, 'node_modules', name, 'bin/node');
}

function environment(node) {
  const paths = [path.dirname(node), inRepository('node_modules/.bin')];
  return {
    ...process.env,
    ...writableCaches(process.env),
    PATH: [...paths, process.env.PATH].join(path.delimiter),
  };
}

function works(node) {
  if (!fs.existsSync(node)) {
    return false;
  }
  try {
    execFileSync(node, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    // cut off while it was fetched, or made for another libc
    return false;
  }
}
