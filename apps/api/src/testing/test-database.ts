import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export const TEMPLATE = 'passerelle_template';

/** Address of a database on the server of the tests. */
export function databaseUrl(name: string): string {
  const url = new URL(process.env['TEST_SERVER_URL'] ?? '');
  url.pathname = `/${name}`;
  return url.toString();
}

/** Runs something as the owner of the test server. */
export async function asAdministrator<Result>(work: (client: Client) => Promise<Result>, name?: string) {
  const client = new Client({
    connectionString: name === undefined ? process.env['TEST_SERVER_URL'] : databaseUrl(name),
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database of its own for one spec file, cloned from the migrated template. */
export async function createDatabase(): Promise<{ name: string; url: string; drop: () => Promise<void> }> {
  const name = `spec_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator((client) =>
    client.query(`create database ${name} template ${process.env['TEST_TEMPLATE'] ?? ''}`),
  );
  return {
    name,
    url: databaseUrl(name),
    drop: async () => {
      await asAdministrator((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
