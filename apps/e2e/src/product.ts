import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withDisposableServer } from '../../../scripts/postgres.mjs';

const ROOT = join(__dirname, '..', '..', '..');
const API = join(ROOT, 'dist/api/apps/api/src');

/** The running product. */
export interface Product {
  url: string;
  stop: () => Promise<void>;
}

/** Starts PostgreSQL, migrates, loads the demo and starts the API that serves everything; `PRODUCT_URL` names one that runs already. */
export async function startProduct(): Promise<Product> {
  const running = process.env['PRODUCT_URL'];
  if (running !== undefined) return { url: running, stop: () => Promise.resolve() };
  const files = mkdtempSync(join(tmpdir(), 'passerelle-e2e-'));
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
    SESSION_SECRETS: 'a-secret-of-the-journeys-and-nothing-else',
    REQUESTS_PER_MINUTE: '100000',
  };
  for (const command of ['migrate', 'seed']) {
    const { status, stderr } = spawnSync(process.execPath, [join(API, 'cli.js'), command], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
  }
  const server = spawn(process.execPath, ['--disable-proto=delete', join(API, 'main.js')], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  await answering(url);
  return {
    url,
    stop: async () => {
      server.kill('SIGTERM');
      await once(server, 'exit');
      await database.stop();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

async function answering(url: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (await answers(`${url}/api/health/ready`)) return;
    await pause(100);
  }
  throw new Error('the product does not answer');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
