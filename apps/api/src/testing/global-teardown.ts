import { rm } from 'node:fs/promises';
import { compiledFolder } from '../assurance/compiled-api';
import { asAdministrator } from './test-database';

/** Drops the template and the compiled API, and stops the server, if it is ours. */
export default async function globalTeardown(): Promise<void> {
  await rm(compiledFolder(), { recursive: true, force: true });
  await asAdministrator((client) => client.query(`drop database ${process.env['TEST_TEMPLATE'] ?? ''} with (force)`));
  await (globalThis as { stopTestServer?: () => Promise<void> }).stopTestServer?.();
}
