import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { read, startOf } from './lock.mjs';

const RECOVERY_MS = 10 * 60_000;

/** Waits for the end of start-up or crash recovery. */
export async function ready(server, pid) {
  for (const begun = Date.now(); Date.now() - begun < RECOVERY_MS; await pause(50)) {
    const found = pidFileOf(server);
    if (found.pid === pid && found.status === 'ready') return;
    if (startOf(pid) === undefined) throw new Error(`PostgreSQL did not start: ${lastLines(server.home)}`);
  }
  throw new Error(`PostgreSQL is not ready after ${RECOVERY_MS / 1000} s: ${lastLines(server.home)}`);
}

export async function halt(server, pid, signal) {
  process.kill(pid, signal);
  for (const begun = Date.now(); startOf(pid) !== undefined; await pause(30)) {
    if (Date.now() - begun > 60_000) throw new Error(`PostgreSQL does not stop: ${lastLines(server.home)}`);
  }
}

/** What the server wrote about itself; the number 0 when there is none. */
export function pidFileOf({ pidFile }) {
  try {
    const lines = fs
      .readFileSync(pidFile, 'utf8')
      .split('\n')
      .map((line) => line.trim());
    return { pid: Number(lines[0]), folder: lines[1], port: Number(lines[3]) || undefined, status: lines[7] };
  } catch {
    return { pid: 0 };
  }
}

/** The port when it is free (0: any), else undefined. */
export function freePort(port) {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const { port: found } = probe.address();
      probe.close(() => resolve(found));
    });
  });
}

/** Whether the server ended because its port was taken; its messages are in English (LC_ALL). */
export const lostItsPort = ({ home }) => read(join(home, 'server.log')).includes('Address already in use');
/** The name of the command that owns the server, as `nameOf` writes it. */
export const ownerOf = (home) => read(join(home, 'owner'));
const lastLines = (home) => read(join(home, 'server.log')).trim().split('\n').slice(-5).join(' | ');
