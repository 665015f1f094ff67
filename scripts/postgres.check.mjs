import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startServer, withDisposableServer } from './postgres.mjs';
import { serverSettings } from './start.mjs';

/** Drives the embedded PostgreSQL through what SEC-50 asks: each step builds on the one before. */
const [mode, given] = process.argv.slice(2);
const folder = given ?? join(fs.mkdtempSync(join(tmpdir(), 'passerelle-check-')), 'postgres');
fs.chmodSync(join(folder, '..'), 0o755);
const pidFile = join(folder, 'cluster/postmaster.pid');
const postmaster = () => Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]);

async function ask(url, question) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: question, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

const again = (way, stdin) =>
  spawn(process.execPath, [fileURLToPath(import.meta.url), way, folder], { stdio: [stdin, 'pipe', 'inherit'] });

/** Another process that starts the server, says so and stays until it is killed. */
async function holder() {
  const child = again('--hold', 'ignore');
  const answer = JSON.parse(await new Promise((resolve) => child.stdout.once('data', resolve)));
  const kill = () =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGKILL');
    });
  return { ...answer, kill };
}

/** Another process that, each time when it is told to, starts a disposable server and stops it. */
async function passerBy() {
  const child = again('--pass-by', 'pipe');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const said = async () => {
    const answer = await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended]);
    assert.ok(Buffer.isBuffer(answer), 'a disposable server did not start');
    return JSON.parse(answer);
  };
  assert.equal(await said(), 'here');
  const start = () => {
    child.stdin.write('start');
    return said();
  };
  const leave = () => {
    child.stdin.end();
    return ended;
  };
  return { start, leave };
}

const steps = {
  'a fresh start serves the loopback only, with scram, checksums, C.UTF-8 and full durability': async () => {
    const server = await startServer(folder);
    const setting = (name) => ask(server.ownerUrl, `SHOW ${name}`);
    assert.equal(await setting('listen_addresses'), '127.0.0.1');
    assert.equal(await setting('data_checksums'), 'on');
    assert.equal(await setting('fsync'), 'on');
    assert.equal(await setting('full_page_writes'), 'on');
    assert.match(await setting('server_version'), /^18\./);
    const locale =
      "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = current_database()";
    assert.equal(await ask(server.ownerUrl, locale), 'b C.UTF-8');
    const rules = "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules";
    assert.equal(await ask(server.ownerUrl, rules), 'scram-sha-256');
    await assert.rejects(ask(server.ownerUrl.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1'), /password/);
    await ask(server.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    assert.equal(fs.statSync(join(folder, 'server.json')).mode & 0o777, 0o600);
    assert.notEqual(fs.statSync(pidFile).uid, 0);
    await server.stop();
    assert.ok(!fs.existsSync(pidFile));
  },
  'a clean stop leaves nothing to recover, and the port stays': async () => {
    const first = await startServer(folder);
    await first.stop();
    const second = await startServer(folder);
    assert.equal(second.port, first.port);
    assert.match(fs.readFileSync(join(folder, 'server.log'), 'utf8'), /was shut down at/);
    await second.stop();
  },
  'after kill -9 of the parent the next start adopts the server and stops it': async () => {
    const parent = await holder();
    const pid = postmaster();
    await parent.kill();
    const server = await startServer(folder);
    assert.equal(server.adopted, true);
    assert.equal(postmaster(), pid);
    assert.equal(await ask(server.ownerUrl, 'SELECT answer FROM kept'), 42);
    await server.stop();
    assert.ok(!fs.existsSync(pidFile));
  },
  'a second command uses the running server and leaves it to its owner': async () => {
    const parent = await holder();
    const guest = await startServer(folder);
    assert.equal(guest.port, parent.port);
    await guest.stop();
    assert.equal(await ask(guest.ownerUrl, 'SELECT answer FROM kept'), 42);
    await parent.kill();
    await (await startServer(folder)).stop();
  },
  'a stale pid file that names a foreign process does no harm to it': async () => {
    const foreign = spawn('sleep', ['600'], { stdio: 'ignore' });
    fs.writeFileSync(pidFile, `${foreign.pid}\n${join(folder, 'cluster')}\n1\n5432\n\n127.0.0.1\n\nready\n`);
    const server = await startServer(folder);
    assert.equal(server.adopted, false);
    assert.equal(await ask(server.ownerUrl, 'SELECT answer FROM kept'), 42);
    await server.stop();
    assert.equal(foreign.exitCode, null);
    assert.equal(foreign.signalCode, null);
    foreign.kill();
  },
  'a killed server recovers': async () => {
    const before = await startServer(folder);
    await ask(before.ownerUrl, 'CREATE TABLE late AS SELECT 1 AS one');
    process.kill(postmaster(), 'SIGKILL');
    const after = await startServer(folder);
    assert.equal(await ask(after.ownerUrl, 'SELECT one FROM late'), 1);
    await after.stop();
  },
  'a new database takes the place of the old one, but not under a command that uses it': async () => {
    const parent = await holder();
    const guest = await startServer(folder);
    await assert.rejects(guest.renew(), /Another command/);
    assert.equal(await ask(guest.ownerUrl, 'SELECT answer FROM kept'), 42);
    await parent.kill();
    const server = await startServer(folder);
    await server.renew();
    assert.equal(await ask(server.ownerUrl, "SELECT to_regclass('kept')"), null);
    await server.stop();
  },
  'the demo is the default of the embedded database only, and never in production (SEC-36)': () => {
    const given = { ...process.env };
    const demo = (environment) => {
      for (const name of ['DATABASE_URL', 'DATABASE_URL_FILE', 'DEMO', 'NODE_ENV']) delete process.env[name];
      Object.assign(process.env, { PASSERELLE_DATA: folder, ...environment });
      return serverSettings().DEMO;
    };
    try {
      assert.equal(demo({}), 'true');
      assert.equal(demo({ DATABASE_URL: 'postgres://somewhere/else' }), 'false');
      assert.equal(demo({ DATABASE_URL_FILE: '/run/secrets/url' }), 'false');
      assert.equal(demo({ NODE_ENV: 'production' }), 'false');
      assert.equal(demo({ DATABASE_URL: 'postgres://somewhere/else', DEMO: 'true' }), 'true');
    } finally {
      for (const name of Object.keys(process.env)) delete process.env[name];
      Object.assign(process.env, given);
    }
  },
  'two starts at once end with one server': async () => {
    const [one, two] = await Promise.all([holder(), holder()]);
    assert.equal(one.port, two.port);
    assert.notEqual(one.adopted, two.adopted);
    await one.kill();
    await two.kill();
    await (await startServer(folder)).stop();
  },
  'a disposable server leaves no folder behind': async () => {
    const server = await withDisposableServer();
    const cluster = await ask(server.url, 'SHOW data_directory');
    await server.stop();
    assert.ok(!fs.existsSync(cluster));
  },
  'disposable servers started at once share nothing, and leftovers are swept by one of them': async () => {
    const leftovers = Array.from({ length: 200 }, () => fs.mkdtempSync(join(tmpdir(), 'passerelle-disposable-')));
    for (const leftover of leftovers) {
      fs.writeFileSync(join(leftover, 'lock'), '1 0');
      fs.utimesSync(leftover, 0, 0);
    }
    const passersBy = await Promise.all([passerBy(), passerBy(), passerBy()]);
    const leave = () => Promise.all(passersBy.map((one) => one.leave()));
    const servers = await Promise.all(passersBy.map(({ start }) => start())).finally(leave);
    for (const key of ['port', 'cluster']) assert.equal(new Set(servers.map((server) => server[key])).size, 3);
    assert.deepEqual(await leave(), [0, 0, 0]);
    const clusters = servers.map(({ cluster }) => cluster);
    assert.deepEqual([...leftovers, ...clusters].filter(fs.existsSync), []);
  },
};

if (mode === '--pass-by') {
  console.log(JSON.stringify('here'));
  await once(process.stdin, 'data');
  const server = await withDisposableServer();
  console.log(JSON.stringify({ port: server.port, cluster: await ask(server.url, 'SHOW data_directory') }));
  process.stdin.resume().once('end', () => void server.stop());
} else if (mode === '--hold') {
  const { port, adopted } = await startServer(folder);
  console.log(JSON.stringify({ port, adopted }));
  setTimeout(() => undefined, 600_000);
} else {
  let passed = 0;
  for (const [name, step] of Object.entries(steps)) {
    const begun = performance.now();
    try {
      await step();
      passed += 1;
      console.log(`  ok  ${name} (${Math.round(performance.now() - begun)} ms)`);
    } catch (error) {
      console.log(`  NOT ${name}`, error);
    }
  }
  const failed = Object.keys(steps).length - passed;
  if (failed === 0) fs.rmSync(join(folder, '..'), { recursive: true, force: true });
  else process.exitCode = 1;
  console.log(`PostgreSQL: ${passed} passed, ${failed} failed`);
}
