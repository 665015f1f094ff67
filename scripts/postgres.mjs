import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { isRunning, locked, nameOf, read, startOf } from './lock.mjs';
import { freePort, halt, lostItsPort, ownerOf, pidFileOf, ready } from './postgres-process.mjs';
import { serverAccount, serverBinaries, serverHome, servesFolder } from './postgres-host.mjs';

const OWNER = 'passerelle_owner';
const APPLICATION = 'passerelle_app';
const DATABASE = 'passerelle';
const PORTS_TRIED = 5;
const DISPOSABLE = 'passerelle-disposable-';
/** Linux lends memory as a folder: files that nobody keeps need no disk. */
const MEMORY = '/dev/shm';
const ENOUGH_MEMORY = 4 * 2 ** 30;
const SPEED_BEFORE_SAFETY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/**
 * Makes sure that one PostgreSQL serves the folder: a running one is adopted, else one is started (SEC-50).
 * `stop()` stops it only for the command that owns it: the one that started it, or that adopted an orphan.
 */
export async function startServer(folder, settings = []) {
  const account = serverAccount();
  const home = serverHome(folder, account);
  const server = {
    account,
    home,
    settings,
    cluster: join(home, 'cluster'),
    pidFile: join(home, 'cluster/postmaster.pid'),
  };
  await locked(home, async () => {
    server.secrets = secretsOf(server);
    server.binaries = serverBinaries(account);
    if (!fs.existsSync(server.cluster)) createCluster(server);
    server.adopted = await adopt(server);
    if (!server.adopted) await launch(server);
    if (!server.adopted || !isRunning(ownerOf(home))) fs.writeFileSync(join(home, 'owner'), nameOf(process.pid));
    await createDatabase(server);
  });
  const { port, ownerPassword, applicationPassword } = server.secrets;
  const url = (role, password) => `postgres://${role}:${password}@127.0.0.1:${port}/${DATABASE}`;
  return {
    ownerUrl: url(OWNER, ownerPassword),
    applicationUrl: url(APPLICATION, applicationPassword),
    applicationPassword,
    adopted: server.adopted,
    home,
    port,
    renew: () => locked(home, () => renewDatabase(server)),
    stop: () => locked(home, () => stop(server)),
  };
}

/**
 * A throw-away server for tests: own folder, no durability, gone after `stop()`. Leftovers of killed runs are swept first.
 * With `inMemory` its files stay in memory where there is enough of it: for many small databases.
 */
export async function withDisposableServer({ inMemory = false } = {}) {
  const disk = fs.realpathSync(tmpdir());
  for (const leftover of fs.globSync([disk, MEMORY].map((place) => join(place, `${DISPOSABLE}*`))))
    await sweep(leftover);
  const folder = fs.mkdtempSync(join(inMemory && hasMemory() ? MEMORY : disk, DISPOSABLE));
  if (process.getuid?.() === 0) fs.chmodSync(folder, 0o711);
  const server = await startServer(folder, SPEED_BEFORE_SAFETY);
  const stop = async () => {
    await server.stop();
    for (const path of [server.home, folder]) fs.rmSync(path, { recursive: true, force: true });
  };
  return { url: server.ownerUrl, port: server.port, stop };
}

function hasMemory() {
  if (!fs.existsSync(MEMORY)) return false;
  const { bavail, bsize } = fs.statfsSync(MEMORY);
  return bavail * bsize >= ENOUGH_MEMORY;
}

/** Removes what a killed run has left, unless another run was faster. */
async function sweep(folder) {
  try {
    const home = fs.realpathSync(folder);
    const { uid, mtimeMs } = fs.statSync(home);
    const isNew = Date.now() - mtimeMs < 60_000;
    if (isNew || uid !== process.getuid?.() || isRunning(ownerOf(home)) || isRunning(read(join(home, 'lock')))) return;
    await locked(home, () => clear(home));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  fs.rmSync(folder, { force: true });
}

/** Under another name first: who waits for the lock finds nothing instead of half a folder. */
async function clear(home) {
  const server = { home, cluster: join(home, 'cluster'), pidFile: join(home, 'cluster/postmaster.pid') };
  const { pid } = pidFileOf(server);
  if (startOf(pid) !== undefined && servesFolder(pid, server.cluster)) await halt(server, pid, 'SIGQUIT');
  const gone = `${home}.gone`;
  fs.renameSync(home, gone);
  fs.rmSync(gone, { recursive: true, force: true });
}

/** Passwords and port, chosen once and readable by nobody else (SEC-50). */
function secretsOf({ home, cluster }) {
  const file = join(home, 'server.json');
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8'));
  if (fs.existsSync(cluster))
    throw new Error(`${file} with the passwords is missing: put it back, or remove ${cluster}.`);
  const secret = () => randomBytes(24).toString('base64url');
  const secrets = { port: 0, ownerPassword: secret(), applicationPassword: secret() };
  keepSecrets(home, secrets);
  return secrets;
}

function keepSecrets(home, secrets) {
  const file = join(home, 'server.json');
  fs.writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

/** Under another name until it is whole: a killed initdb leaves nothing that looks like a cluster. */
function createCluster({ account, home, cluster, binaries, secrets, settings }) {
  const [part, passwordFile] = [`${cluster}.new`, join(home, 'password.new')];
  fs.rmSync(part, { recursive: true, force: true });
  fs.mkdirSync(part, { mode: 0o700 });
  fs.writeFileSync(passwordFile, secrets.ownerPassword, { mode: 0o600 });
  for (const path of account.uid === undefined ? [] : [part, passwordFile])
    fs.chownSync(path, account.uid, account.gid);
  const options = [
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8', '--data-checksums'],
    ...['--auth=scram-sha-256', `--username=${OWNER}`, `--pwfile=${passwordFile}`, '--no-instructions'],
    ...(settings === SPEED_BEFORE_SAFETY ? ['--no-sync'] : []),
  ];
  const made = spawnSync(join(binaries, 'initdb'), ['-D', part, ...options], {
    ...account,
    ...calm(home),
    encoding: 'utf8',
  });
  fs.rmSync(passwordFile);
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  fs.renameSync(part, cluster);
}

/** True when a server that is provably ours runs: its folder, and an answer to our password under our port. */
async function adopt(server) {
  const { pid, folder } = pidFileOf(server);
  if (startOf(pid) === undefined || folder !== server.cluster || !servesFolder(pid, folder)) return false;
  try {
    await ready(server, pid);
    server.secrets.port = pidFileOf(server).port;
    if ((await ask(server, 'postgres', 'SHOW data_directory')) === server.cluster) return true;
  } catch (error) {
    // It was on its way down when we met it.
    if (startOf(pid) === undefined) return false;
    throw error;
  }
  throw new Error(`The server on port ${server.secrets.port} is not the one of ${server.cluster}.`);
}

async function launch(server) {
  const { home, secrets } = server;
  disown(server);
  for (let attempt = 1; ; attempt += 1) {
    if (attempt > 1 || secrets.port === 0 || !(await freePort(secrets.port))) {
      secrets.port = await freePort(0);
      keepSecrets(home, secrets);
    }
    try {
      return await ready(server, spawnServer(server));
    } catch (error) {
      // Between our look at the port and the server's, somebody else took it.
      if (attempt === PORTS_TRIED || !lostItsPort(server)) throw error;
    }
  }
}

/** Begins a server and returns its number. */
function spawnServer({ account, home, cluster, binaries, secrets, settings }) {
  const options = [
    ...[
      'listen_addresses=127.0.0.1',
      `port=${secrets.port}`,
      'unix_socket_directories=',
      'password_encryption=scram-sha-256',
    ],
    ...['timezone=UTC', 'log_timezone=UTC', 'log_statement=none', 'cluster_name=passerelle', ...settings],
  ].flatMap((option) => ['-c', option]);
  const log = fs.openSync(join(home, 'server.log'), 'w', 0o600);
  // A session of its own: Ctrl-C in the terminal must reach the API first, not the database.
  const child = spawn(join(binaries, 'postgres'), ['-D', cluster, ...options], {
    ...account,
    ...calm(home),
    detached: true,
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  child.on('error', () => undefined);
  child.unref();
  return child.pid;
}

/**
 * Takes a foreign process out of a stale pid file by naming the parent of the server to be, which PostgreSQL skips.
 * The file stays: its last lines let the server see whether old backends still use the shared memory.
 */
function disown({ pidFile }) {
  if (!fs.existsSync(pidFile)) return;
  const rest = fs.readFileSync(pidFile, 'utf8').split('\n').slice(1);
  const flags = fs.constants.O_WRONLY | fs.constants.O_TRUNC | fs.constants.O_NOFOLLOW;
  fs.writeFileSync(pidFile, [process.pid, ...rest].join('\n'), { flag: flags });
}

async function createDatabase(server) {
  const exists = await ask(server, 'postgres', `SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`);
  if (exists === undefined) await ask(server, 'postgres', `CREATE DATABASE ${DATABASE}`);
}

/** An empty database in place of the one that is there; nobody does that to the command that owns the server. */
async function renewDatabase(server) {
  if (ownerOf(server.home) !== nameOf(process.pid))
    throw new Error('Another command uses the embedded database: stop it first.');
  await ask(server, 'postgres', `DROP DATABASE ${DATABASE} WITH (FORCE)`);
  await createDatabase(server);
}

async function ask({ secrets }, database, question) {
  const connection = { host: '127.0.0.1', port: secrets.port, user: OWNER, password: secrets.ownerPassword, database };
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query({ text: question, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

async function stop(server) {
  if (ownerOf(server.home) !== nameOf(process.pid)) return;
  const { pid, folder } = pidFileOf(server);
  if (startOf(pid) !== undefined && folder === server.cluster && servesFolder(pid, folder))
    await halt(server, pid, 'SIGINT');
  fs.rmSync(join(server.home, 'owner'), { force: true });
}

const calm = (home) => ({ cwd: home, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } });
