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
export function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}

/** One command at a time decides about a folder; the lock of a dead one is broken. */
export async function locked(home, decide) {
  const file = join(home, 'lock');
  while (!take(file)) {
    await pause(100);
    breakDead(file);
  }
  try {
    return await decide();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** True when the lock is ours. It comes into being with its text: nobody takes an empty one for that of a dead process. */
function take(file) {
  const made = `${file}.${process.pid}`;
  fs.writeFileSync(made, nameOf(process.pid));
  try {
    fs.linkSync(made, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(made, { force: true });
  }
}

/** Removes the lock of a dead process. One at a time: the second must not remove the lock that the first takes next. */
function breakDead(file) {
  const dead = read(file);
  if (dead === '' || isRunning(dead)) return;
  const turn = `${file}.breaking`;
  if (!take(turn)) {
    if (!isRunning(read(turn))) fs.rmSync(turn, { force: true });
    return;
  }
  if (read(file) === dead) fs.rmSync(file, { force: true });
  fs.rmSync(turn, { force: true });
}
