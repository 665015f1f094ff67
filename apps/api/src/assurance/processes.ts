import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestApi } from '../testing/start-api';
import { compiled } from './compiled-api';

const ROOT = join(__dirname, '..', '..', '..', '..');
const START_MS = 30_000;
/** What was started and has not ended: a spec that fails half-way must not leave it behind, or Jest never exits. */
const running = new Set<ChildProcess>();
afterAll(killRunning);

async function killRunning(): Promise<void> {
  const ends = [...running].map((child) => once(child, 'exit'));
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(ends);
}

/** One process of the API, as it runs for real. */
export interface ApiProcess {
  url: string;
  /** Kills it at once, as a power cut would. */
  kill: () => Promise<void>;
  /** Asks it to stop and answers with its exit code. */
  stop: () => Promise<number | null>;
}

/** Starts a process on the database of `api`; `environment` changes its settings, such as the port. */
export async function startProcess(api: TestApi, environment: Record<string, string> = {}): Promise<ApiProcess> {
  const port = environment['PORT'] ?? String(await freePort());
  const child = spawn(
    process.execPath,
    [
      '--disable-proto=delete',
      `--import=${join(ROOT, 'scripts/follow-parent.mjs')}`,
      join(await compiled(), 'apps/api/src/main.js'),
    ],
    { env: { ...environmentOf(api), ...environment, PORT: port }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    complaints += part;
  });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (isRunning(child)) child.kill(signal);
    await ended;
    return child.exitCode;
  };
  const begun = Date.now();
  while (!(await answers(url))) {
    if (!isRunning(child) || Date.now() - begun > START_MS) {
      await end('SIGKILL');
      throw new Error(`the process does not start: ${complaints}`);
    }
    await pause(50);
  }
  return {
    url,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}

/** Several processes on one database, as behind a load balancer. */
export const startProcesses = (api: TestApi, count: number): Promise<ApiProcess[]> =>
  Promise.all(Array.from({ length: count }, () => startProcess(api)));

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health/ready`)).ok;
  } catch {
    return false;
  }
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function environmentOf({ config }: TestApi): Record<string, string> {
  return {
    NODE_ENV: 'test',
    ROLE: 'api',
    DATABASE_URL: config.DATABASE_URL,
    SESSION_SECRETS: config.SESSION_SECRETS.join(','),
    PUBLIC_URL: config.PUBLIC_URL,
    FILES_DIR: config.FILES_DIR,
    AUDIT_DIR: config.AUDIT_DIR,
    CONTRACT_SCHEMAS: config.CONTRACT_SCHEMAS,
    PASSWORD_MEMORY_KIB: String(config.PASSWORD_MEMORY_KIB),
    REQUESTS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'error',
  };
}
