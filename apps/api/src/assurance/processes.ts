import { transformFile, type Options } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, glob, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestApi } from '../testing/start-api';

const ROOT = join(__dirname, '..', '..', '..', '..');
const START_MS = 30_000;

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
    CONTRACT_SCHEMAS: config.CONTRACT_SCHEMAS,
    REQUESTS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'error',
  };
}

/** The API in JavaScript, compiled once for all spec files of a run beside its packages. */
async function compiled(): Promise<string> {
  const folder = compiledFolder();
  if (existsSync(folder)) return folder;
  const part = await mkdtemp(`${folder}-`);
  const options = JSON.parse(await readFile(join(ROOT, 'apps/api/swc.json'), 'utf8')) as Options;
  const settings = { ...options, exclude: undefined, jsc: { ...options.jsc, baseUrl: ROOT } };
  for await (const source of glob(['apps/api/src/**/*.*', 'libs/contract/src/**/*.ts'], { cwd: ROOT }))
    if (!source.endsWith('.spec.ts')) await emit(source, part, settings);
  await symlink(join(ROOT, 'node_modules'), join(part, 'node_modules'));
  await rename(part, folder).catch(() => rm(part, { recursive: true }));
  return folder;
}

async function emit(source: string, folder: string, options: Options): Promise<void> {
  const target = join(folder, source);
  await mkdir(dirname(target), { recursive: true });
  if (extname(source) !== '.ts') return copyFile(join(ROOT, source), target);
  const { code } = await transformFile(join(ROOT, source), { ...options, cwd: ROOT, swcrc: false, sourceMaps: false });
  await writeFile(target.replace(/\.ts$/, '.js'), code);
}

/** Where the compiled API of this run is; removed with the template database. */
export const compiledFolder = (): string => join(tmpdir(), `passerelle-api-${process.env['TEST_TEMPLATE'] ?? ''}`);
