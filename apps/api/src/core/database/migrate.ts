import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { DataSource } from 'typeorm';
import { installQueues, JOBS_SCHEMA } from '../jobs/install-queues';
import { APPLICATION_ROLE } from './data-source-options';

/** Number of the advisory lock that keeps two processes from migrating at once. */
const MIGRATION_LOCK = 7_274_911;

/**
 * Brings the tables to the newest state, one process at a time, and gives the application's role what it may do: read
 * and write rows, but own nothing; append to the audit trail, but not change it (SEC-2, SEC-21, SEC-52).
 */
export async function migrate(owner: DataSource, url: string, rolePassword?: string): Promise<string[]> {
  const lock = new Client({ connectionString: url });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await createRole(lock, rolePassword);
    await owner.initialize();
    const done = await owner.runMigrations({ transaction: 'each' });
    await installQueues(url);
    await grant(lock);
    return done.map(({ name }) => name);
  } finally {
    if (owner.isInitialized) await owner.destroy();
    await lock.end();
  }
}

async function createRole(client: Client, password?: string): Promise<void> {
  const role = escapeIdentifier(APPLICATION_ROLE);
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [APPLICATION_ROLE]);
  if (!rowCount) await client.query(`create role ${role} nologin`);
  if (password) await client.query(`alter role ${role} login password ${escapeLiteral(password)}`);
  await client.query(`grant ${role} to current_user`);
}

/** Tables the application only reads and appends to. */
const APPEND_ONLY = ['audit_events', 'budget_movements', 'messages', 'repayments'];

async function grant(client: Client): Promise<void> {
  const role = escapeIdentifier(APPLICATION_ROLE);
  await client.query(`
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage on all sequences in schema public to ${role};
    revoke insert, update, delete on audit_head, schema_migrations from ${role};
    grant usage on schema ${JOBS_SCHEMA} to ${role};
    grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to ${role};
    grant usage on all sequences in schema ${JOBS_SCHEMA} to ${role};
    grant execute on all functions in schema ${JOBS_SCHEMA} to ${role};
  `);
  for (const table of APPEND_ONLY) {
    const { rows } = await client.query('select to_regclass($1) as found', [table]);
    if ((rows[0] as { found: string | null }).found)
      await client.query(`revoke update, delete, truncate on ${escapeIdentifier(table)} from ${role}`);
  }
}
