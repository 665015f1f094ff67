import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { migrate } from '../core/database/migrate';
import { ownerDataSource } from '../data-source';
import { asAdministrator, databaseUrl, TEMPLATE } from './test-database';

const requireHere = createRequire(__filename);
const ROOT = join(__dirname, '..', '..', '..', '..');

/** One server, one migrated template and one set of response schemas for all spec files. */
export default async function globalSetup(): Promise<void> {
  process.env['TEST_SERVER_URL'] ??= process.env['DATABASE_URL'] ?? (await startServer());
  process.env['TEST_TEMPLATE'] = `${TEMPLATE}_${process.pid}`;
  await asAdministrator((client) => client.query(`create database ${process.env['TEST_TEMPLATE'] ?? ''}`));
  const url = databaseUrl(process.env['TEST_TEMPLATE']);
  await migrate(ownerDataSource(url), url);
  const schemas = join(mkdtempSync(join(tmpdir(), 'passerelle-schemas-')), 'contract-schemas.json');
  execFileSync(process.execPath, [join(ROOT, 'scripts/contract-schemas.mjs'), '--out', schemas], { cwd: ROOT });
  process.env['CONTRACT_SCHEMAS'] = schemas;
}

async function startServer(): Promise<string> {
  const { withDisposableServer } = requireHere(join(ROOT, 'scripts/postgres.mjs')) as {
    withDisposableServer: (wishes: { inMemory: boolean }) => Promise<{ url: string; stop: () => Promise<void> }>;
  };
  const server = await withDisposableServer({ inMemory: true });
  (globalThis as { stopTestServer?: () => Promise<void> }).stopTestServer = () => server.stop();
  return server.url;
}
