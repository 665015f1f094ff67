import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The door of every `npm run`: works on any Node >= 20 without a dependency, installs what the lockfile says when that
 * changed, and hands the task to the pinned Node, which npm would not find on a fresh clone.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const binaries = join(root, 'node_modules/.bin');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program to its end in our place: what is asked of us is passed on to it. */
function follow(command, args, env) {
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
  const forward = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of SIGNALS) process.off(name, forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

async function install() {
  const stamp = join(root, 'node_modules/.passerelle-lockfile');
  const lockfile = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return;
  console.log('Installing what package-lock.json names ...');
  const { npm_execpath: npm, ...env } = process.env;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const quiet = ['--include=dev', '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'];
  const code = await follow(command, [...first, 'ci', ...quiet], env);
  if (code !== 0) process.exit(code);
  writeFileSync(stamp, lockfile);
}

if (process.env.npm_lifecycle_event) await import('./follow-parent.mjs');
await install();
const env = { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}` };
process.exit(await follow(join(binaries, 'node'), [join(root, 'scripts/tasks.mjs'), ...process.argv.slice(2)], env));
