import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { withDisposableServer } from './postgres.mjs';
import { apiScript, root } from './processes.mjs';

const START_MS = 60_000;
const execute = promisify(execFile);

/**
 * The built product on a throw-away database with the demo, for journeys, screenshots and measurements.
 * `nodeOptions` go to the server, `settings` win over its environment.
 */
export async function startProduct({ nodeOptions = [], settings = {} } = {}) {
  const files = mkdtempSync(join(tmpdir(), 'passerelle-product-'));
  // Also when the start fails, or whoever started it ends without `stop()`.
  process.once('exit', () => rmSync(files, { recursive: true, force: true }));
  const database = await withDisposableServer();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    DEMO: 'true',
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: 'warn',
    FILES_DIR: files,
    AUDIT_DIR: join(files, 'audit'),
    SESSION_SECRETS: 'a-secret-of-the-journeys-and-nothing-else',
    REQUESTS_PER_MINUTE: '1000000',
    ...settings,
  };
  /** Runs a command of the API on the same database. */
  const command = (...args) => execute(process.execPath, apiScript('cli', args), { cwd: root, env });
  await command('migrate');
  await command('seed');
  const server = spawn(process.execPath, [...nodeOptions, ...apiScript('main')], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const stop = async () => {
    if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit');
    await database.stop();
  };
  if (!(await answers(url))) {
    await stop();
    throw new Error('The product does not answer.');
  }
  return { url, databaseUrl: database.url, server, command, stop };
}

async function answers(url) {
  for (const begun = Date.now(); Date.now() - begun < START_MS; await pause(100)) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => undefined);
    if (answer?.ok) return true;
  }
  return false;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
