import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { apiScript, Failure, isStopping, must, root, run } from './processes.mjs';

/** Where everything that outlives a run is kept. */
export const dataFolder = () => resolve(root, process.env.PASSERELLE_DATA || '.data');

/** Reads `.env`; what the environment already says wins. */
export function loadSettings() {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
}

/** Whether the environment names a database; then the embedded one is not even loaded (SEC-50). */
export const hasOwnDatabase = () => Boolean(process.env.DATABASE_URL || process.env.DATABASE_URL_FILE);

/** Exit code of `cli seed` when an earlier load of the demo never came to its end. */
const INTERRUPTED = 3;

/**
 * Gives `use` the environment of the API with a database: the one of `DATABASE_URL`, else the embedded one, started when
 * it does not run, migrated, and stopped again by the command that started it. The embedded one comes with a function
 * that puts a new one in its place.
 */
export async function withDatabase(use) {
  const common = {
    FILES_DIR: process.env.FILES_DIR || join(dataFolder(), 'files'),
    // What was signed belongs to one database.
    AUDIT_DIR: process.env.AUDIT_DIR || join(dataFolder(), hasOwnDatabase() ? 'audit' : 'audit-embedded'),
  };
  if (hasOwnDatabase()) return await use(common);
  const { startServer } = await import('./postgres.mjs');
  const server = await startServer(join(dataFolder(), 'postgres'));
  const env = { ...common, DATABASE_URL: server.applicationUrl };
  const asOwner = { MIGRATION_DATABASE_URL: server.ownerUrl, APP_ROLE_PASSWORD: server.applicationPassword };
  const renew = async () => {
    await server.renew();
    rmSync(join(env.AUDIT_DIR, 'anchors.jsonl'), { force: true });
    await migrate({ ...env, ...asOwner });
  };
  try {
    await migrate({ ...env, ...asOwner });
    return await use(env, renew);
  } finally {
    await server.stop();
  }
}

/**
 * Loads the demo where it is not there yet. After an interrupted load it begins again by itself in a new embedded
 * database; a database of `DATABASE_URL` is never emptied by us, and the command has said what to do.
 */
export async function loadDemo(env, renew, args = []) {
  const seed = apiScript('cli', ['seed', ...args]);
  const { code } = await run('node', seed, { env });
  if (code === 0 || isStopping()) return;
  if (code !== INTERRUPTED || renew === undefined) throw new Failure(code);
  console.log('Doing so: a new embedded database takes the place of the unfinished one ...');
  await renew();
  await must('node', seed, { env });
}

/** Brings the schema up to date, as the owner of the tables. */
export async function migrate(env = {}, quiet = true) {
  await must('node', apiScript('cli', ['migrate']), { env, quiet });
}
