import { Failure } from './Failure.mjs';

/** @typedef {{ pattern: RegExp, message: string | ((match: RegExpExecArray) => string), remedy: string }} Explanation */

/** @type {Explanation[]} */
const anywhere = [
  {
    pattern: /ENOSPC|no space left on device|could not extend file/i,
    message: 'the disk is full',
    remedy: 'Free about 4 GB and run the command again',
  },
  {
    pattern: /EADDRINUSE.*?:(\d+)\b/i,
    message: match => `port ${match[1]} is taken`,
    remedy: 'Stop what uses it, or choose another with --port',
  },
  {
    pattern:
      /(?:Cannot find (?:module|package)|Module not found.*?Can't resolve|Can't resolve) '([^'./][^']*)'/s,
    message: match =>
      `the installed packages are broken, '${match[1]}' is missing`,
    remedy: 'Delete node_modules and run the command again',
  },
  {
    pattern:
      /ERR_DLOPEN_FAILED|was compiled against a different Node\.js version/,
    message:
      'the installed packages are broken, a native one can not be loaded',
    remedy: 'Delete node_modules and run the command again',
  },
  {
    pattern: /\b(?:EACCES|EPERM)\b[^'\n]*'([^']+)'/,
    message: match => `this user may not change '${match[1]}'`,
    remedy: 'Give it to this user, or delete it, and run the command again',
  },
];

/** @type {Explanation[]} */
const installing = [
  {
    pattern: /YN0028|lockfile would have been modified/i,
    message: 'yarn.lock does not fit the package.json files',
    remedy: 'Run `yarn install` and commit yarn.lock with your change',
  },
  {
    pattern: /E40[13]\b|YN0041|YN0033|Response code: 40[13]\b/i,
    message: 'the package registry refuses access',
    remedy: 'Sign in with `npm login` or check `npm config get registry`',
  },
  {
    pattern: /E404\b|YN0035|Response code: 404\b/i,
    message: 'the package registry lacks a package that is needed',
    remedy: 'Check `npm config get registry`',
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|RequestError|network (?:error|timeout)|YN0001.*(?:socket|certificate)|UNABLE_TO_GET_ISSUER_CERT|SELF_SIGNED_CERT/i,
    message: 'the package registry can not be reached',
    remedy:
      'Check the network, the proxy and `npm config get registry`, and run the command again',
  },
];

/**
 * Why a tool failed and what to do about it, where what it wrote tells.
 *
 * @param {string} output
 * @param {{ installs?: boolean }} [options] whether it talked to the package registry
 * @returns {{ reason: string, remedy: string } | undefined}
 */
export function knownReason(output, { installs = false } = {}) {
  const known = installs ? [...anywhere, ...installing] : anywhere;
  for (const { pattern, message, remedy } of known) {
    const match = pattern.exec(output);
    if (match) {
      const reason = typeof message === 'string' ? message : message(match);
      return { reason, remedy };
    }
  }
  return undefined;
}

/**
 * Turns what a failed tool wrote into a failure in words.
 *
 * @param {string} what what failed, such as 'Building the app failed'
 * @param {string} output what the tool wrote
 * @param {{ installs?: boolean, remedy?: string }} [options] the remedy is for
 *   when the reason is none of the known
 */
export function explainOutput(what, output, options = {}) {
  const known = knownReason(output, options);
  if (known) {
    return new Failure(`${what}, ${known.reason}`, known.remedy);
  }
  const remedy = options.remedy ?? 'The lines above say why';
  return new Failure(what, remedy, { details: lastLines(output) });
}

function lastLines(output) {
  const lines = output.trimEnd().split('\n');
  // a server's record of the requests says nothing about its end
  const telling = lines.filter(line => !line.includes('"incomingRequest"'));
  return telling.slice(-15).join('\n');
}
