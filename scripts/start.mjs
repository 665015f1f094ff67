import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dataFolder, hasOwnDatabase, loadDemo, migrate, withDatabase } from './database.mjs';
import { apiScript, isStopping, must, nxAll, run } from './processes.mjs';

/** `npm start`: build what changed, database, migrations, demo, server in the foreground until Ctrl-C. */
export async function start() {
  const settings = serverSettings();
  await refuseTakenPort(settings);
  console.log('Building what changed ...');
  await must(...nxAll('build'), { quiet: true });
  console.log('Starting the database ...');
  await withDatabase(async (database, renew) => {
    const env = { ...settings, ...database };
    if (hasOwnDatabase()) await migrate(env);
    if (env.DEMO === 'true') await loadDemo(env, renew);
    await serve(env);
  });
}

/**
 * The environment of the API where the caller did not say otherwise. The demo is the default of the embedded database
 * only: one that `DATABASE_URL` names gets it when DEMO says so (SEC-36).
 */
export function serverSettings() {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const { PORT = '3000', NODE_ENV = 'development', LOG_LEVEL = 'warn' } = given;
  const isDemo = !hasOwnDatabase() && NODE_ENV !== 'production';
  const { PUBLIC_URL = `http://localhost:${PORT}`, DEMO = String(isDemo) } = given;
  const { SESSION_SECRETS = DEMO === 'true' ? demoSecret() : '' } = given;
  return { PORT, NODE_ENV, DEMO, PUBLIC_URL, LOG_LEVEL, SESSION_SECRETS };
}

/** Runs the server and says when it answers. The superuser's address stays with the migrations. */
export async function serve(env, nodeOptions = []) {
  const server = run('node', [...nodeOptions, ...apiScript('main')], { env: { ...env, MIGRATION_DATABASE_URL: '' } });
  const ended = server.then(() => true);
  while (!(await Promise.race([answers(env.PORT), ended]))) await Promise.race([pause(100), ended]);
  if (!isStopping() && !(await isOver(server))) await announce(env);
  const { code } = await server;
  if (!isStopping()) throw new Error(`The server ended by itself with code ${code}.`);
}

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health/ready`)).ok;
  } catch {
    return false;
  }
}

const isOver = (server) => Promise.race([server.then(() => true), pause(0, false)]);

async function announce({ PORT, PUBLIC_URL, DEMO }) {
  console.log(`\nPasserelle is ready: ${PUBLIC_URL}   (API: ${PUBLIC_URL}/api/docs, Ctrl-C stops everything)`);
  if (DEMO !== 'true') return;
  const response = await fetch(`http://127.0.0.1:${PORT}/api/session/demo-accounts`);
  const { accounts, password } = response.ok ? await response.json() : { accounts: [] };
  if (accounts.length > 0) {
    console.log('\nDemo: choose one of these people on the sign-in page, or sign in with the e-mail address and this');
    console.log(`password of them all: ${password}\n`);
  }
  for (const { role, name, email, organisationName } of accounts) {
    console.log(`  ${role.padEnd(22)} ${name.padEnd(26)} ${email.padEnd(38)} ${organisationName}`);
  }
}

/** Sessions of the demo survive a restart: one secret, kept beside the database. */
function demoSecret() {
  const file = join(dataFolder(), 'session-secret');
  if (!existsSync(file)) {
    mkdirSync(dataFolder(), { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

function refuseTakenPort({ PORT }) {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', () => {
      reject(new Error(`Port ${PORT} is taken. Choose another one: PORT=3001 npm start`));
    });
    probe.listen(Number(PORT), '127.0.0.1', () => probe.close(resolve));
  });
}
