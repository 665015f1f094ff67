import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const running = new Set();
let stopping = false;

/** True once Ctrl-C or SIGTERM asked for the end. */
export const isStopping = () => stopping;

/** Passes the first request to end on to every child; children are not in the terminal's group, so each hears it once. */
export function stopOnSignal() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!stopping) for (const child of running) signalTo(child);
      stopping = true;
    });
  }
}

/** Runs a command to its end and gives its exit code. `keep` gives what it printed too, `quiet` prints that only on failure. */
export function run(command, args, { env = {}, keep = false, quiet = false } = {}) {
  if (stopping) return Promise.resolve({ code: 1, output: '' });
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', ...env },
    stdio: keep || quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  running.add(child);
  let output = '';
  for (const stream of ['stdout', 'stderr']) {
    child[stream]?.setEncoding('utf8').on('data', (part) => {
      output += part;
      if (keep) process[stream].write(part);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      if (quiet && code !== 0 && !stopping) process.stderr.write(output);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** The command that runs a target of every project that has it. */
export function nxAll(target, ...args) {
  return ['nx', ['run-many', '-t', target, '--output-style=static', '--parallel=2', ...args]];
}

/** Like `run`, but a failure ends the task. */
export async function must(command, args, options) {
  const { code } = await run(command, args, options);
  if (code !== 0) throw new Failure(code);
}

/** The failure of a command that already said what is wrong. */
export class Failure extends Error {
  constructor(code) {
    super(`exit code ${code}`);
    this.code = code;
  }
}

/** Arguments that run a script of the API as it runs for real: no `__proto__` (SEC-42), gone when its starter is gone. */
export function apiScript(name, args = []) {
  const follow = join(root, 'scripts/follow-parent.mjs');
  const script = join(root, 'dist/api/apps/api/src', `${name}.js`);
  return ['--disable-proto=delete', '--enable-source-maps', `--import=${follow}`, script, ...args];
}

function signalTo(child) {
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
