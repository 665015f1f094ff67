import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { compiledFolder } from '../assurance/compiled-api';
import { asAdministrator } from './test-database';

/** Drops the template, the compiled API and the response schemas, and stops the server, if it is ours. */
export default async function globalTeardown(): Promise<void> {
  const schemas = process.env['CONTRACT_SCHEMAS'];
  for (const folder of [compiledFolder(), ...(schemas ? [dirname(schemas)] : [])])
    await rm(folder, { recursive: true, force: true });
  await asAdministrator((client) => client.query(`drop database ${process.env['TEST_TEMPLATE'] ?? ''} with (force)`));
  await (globalThis as { stopTestServer?: () => Promise<void> }).stopTestServer?.();
}
