import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** When the process began, or undefined when it is gone: with its number this names one process for good. */
export function startOf(pid) {
  if (process.platform === 'linux') {
    try {
      const fields = fs
        .readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() || undefined;
}

/** Number and start of a process, as it is written into lock and owner files. */
export const nameOf = (pid) => `${pid} ${startOf(pid)}`;

/** Whether the process of that name still runs. */
export const isRunning = (name) => name !== '' && nameOf(name.split(' ')[0]) === name;

/** The text of a file, empty when there is none. */
export const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

/** One command at a time decides about a folder; the lock of a dead one is broken. */
export async function locked(home, decide) {
  const file = join(home, 'lock');
  while (!take(file)) {
    await pause(100);
    if (!isRunning(read(file))) fs.rmSync(file, { force: true });
  }
  try {
    return await decide();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, nameOf(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}
