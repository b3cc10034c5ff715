import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * @typedef {object} RunningProcess
 * @property {number} pid
 * @property {number} parent
 * @property {string} identity differs between two processes that had the same id
 */

/**
 * All processes of this machine that run, without those that ended and were
 * not yet waited for.
 *
 * @returns {RunningProcess[]}
 */
export function listProcesses() {
  // slim containers have no `ps`
  return process.platform === 'linux' ? readProc() : askPs();
}

function readProc() {
  return fs
    .readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(name => readStat(name))
    .filter(entry => entry !== undefined);
}

function readStat(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return parseStat(stat);
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') {
      return undefined;
    }
    throw error;
  }
}

/** A line of /proc/<pid>/stat; undefined for a process that has ended. */
export function parseStat(stat) {
  const pid = Number.parseInt(stat, 10);
  // the command is in parentheses and may itself hold spaces and parentheses
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, parent] = fields;
  const startTime = fields[19];
  if (state === 'Z' || state === 'X') {
    return undefined;
  }
  return { pid, parent: Number(parent), identity: `${pid}@${startTime}` };
}

function askPs() {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,lstart='], {
    encoding: 'utf8',
  });
  return table
    .split('\n')
    .map(line => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.+)$/.exec(line))
    .filter(match => match && !match[3].startsWith('Z'))
    .map(([, pid, parent, , start]) => ({
      pid: Number(pid),
      parent: Number(parent),
      identity: `${pid}@${start}`,
    }));
}
