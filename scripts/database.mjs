import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { apiScript, must, root } from './processes.mjs';

/** Where everything that outlives a run is kept. */
export const dataFolder = () => resolve(root, process.env.PASSERELLE_DATA || '.data');

/** Reads `.env`; what the environment already says wins. */
export function loadSettings() {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
}

/** Whether the environment names a database; then the embedded one is not even loaded (SEC-50). */
export const hasOwnDatabase = () => Boolean(process.env.DATABASE_URL || process.env.DATABASE_URL_FILE);

/**
 * Gives `use` the environment of the API with a database: the one of `DATABASE_URL`, else the embedded one, started when
 * it does not run, migrated, and stopped again by the command that started it.
 */
export async function withDatabase(use) {
  const common = { FILES_DIR: process.env.FILES_DIR || join(dataFolder(), 'files') };
  if (hasOwnDatabase()) return await use(common);
  const { startServer } = await import('./postgres.mjs');
  const server = await startServer(join(dataFolder(), 'postgres'));
  const env = { ...common, DATABASE_URL: server.applicationUrl };
  try {
    await migrate({ ...env, MIGRATION_DATABASE_URL: server.ownerUrl, APP_ROLE_PASSWORD: server.applicationPassword });
    return await use(env);
  } finally {
    await server.stop();
  }
}

/** Brings the schema up to date, as the owner of the tables. */
export async function migrate(env = {}, quiet = true) {
  await must('node', apiScript('cli', ['migrate']), { env, quiet });
}
