/**
 * What the system says of a process.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * Resident memory of a process, in megabytes of 1,000,000 bytes.
 *
 * @param {number} pid
 */
export function residentMemory(pid) {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status)
    ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return (Number(kilobytes) * 1024) / 1e6;
}

/**
 * Milliseconds of processor time that a process has used in all its threads; undefined where the system doesn't say.
 *
 * @param {number} pid
 * @returns {number | undefined}
 */
export function processorTime(pid) {
  const threads = `/proc/${pid}/task`;
  if (!existsSync(`${threads}/${pid}/schedstat`)) return undefined;
  let nanoseconds = 0;
  for (const thread of readdirSync(threads))
    nanoseconds += Number(readFileSync(`${threads}/${thread}/schedstat`, 'utf8').split(' ')[0]);
  return nanoseconds / 1e6;
}
