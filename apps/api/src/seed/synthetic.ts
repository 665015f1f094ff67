import { Client } from 'pg';
import type { Config } from '../core/config';
import { APPLICATION_ROLE } from '../core/database/data-source-options';
import { firstRow, rows, type Queryable } from '../core/database/database';
import { writeSyntheticTrail } from './synthetic-audit';
import { DOSSIER_STATEMENTS } from './synthetic-dossiers';
import { FRAME_STATEMENTS } from './synthetic-frame';
import { MONEY_STATEMENTS } from './synthetic-money';
import { PLAN_STATEMENTS } from './synthetic-plan';

/** Settings of the connection while it loads: one long statement after another, and nothing to lose in a power cut. */
const SETTINGS = `set statement_timeout = 0; set idle_in_transaction_session_timeout = 0;
  set synchronous_commit = off; set work_mem = '128MB'; set client_min_messages = warning`;

/** What was loaded. */
export interface SyntheticCounts {
  applications: number;
  projects: number;
  claims: number;
  events: number;
}

/**
 * Makes `count` applications in all states and the projects that follow from them or stand beside them, with their
 * decisions, agreements, money and trail, for measuring at scale. Set-based and on one connection of its own; nothing
 * in it is real, and everything says so. May be run again: each run has a number of its own.
 */
export async function seedSynthetic(connection: Queryable, count: number): Promise<SyntheticCounts> {
  if (!Number.isSafeInteger(count) || count < 1 || count > 1_000_000)
    throw new Error('the number of dossiers is a whole number from 1 to 1,000,000');
  await connection.query(SETTINGS);
  const run = await nextRun(connection);
  await connection.query('begin');
  try {
    for (const statement of [...PLAN_STATEMENTS, ...FRAME_STATEMENTS, ...DOSSIER_STATEMENTS, ...MONEY_STATEMENTS])
      await connection.query(statement.replaceAll(':run', String(run)).replaceAll(':count', String(count)));
    await connection.query('commit');
  } catch (error) {
    await connection.query('rollback');
    throw error;
  }
  const events = await writeSyntheticTrail(connection);
  const [made] = await rows<Omit<SyntheticCounts, 'events'>>(
    connection,
    `select count(*) filter (where from_call)::int as applications,
            count(project_state)::int as projects, count(claim_state)::int as claims from plan`,
  );
  await connection.query('drop table plan; drop function pg_temp.syn_id');
  return { applications: 0, projects: 0, claims: 0, ...made, events };
}

/** The same as a command, on a connection of its own as the application; answers with a sentence about what was made. */
export async function seedDossiers(config: Config, count: number): Promise<string> {
  if (config.NODE_ENV === 'production')
    throw new Error('Synthetic dossiers are refused when NODE_ENV is production (SEC-36).');
  const begun = performance.now();
  const client = new Client({ connectionString: config.DATABASE_URL, options: `-c role=${APPLICATION_ROLE}` });
  await client.connect();
  try {
    const made = await seedSynthetic(asQueryable(client), count);
    // What a server at rest has done by itself; only the owner of the tables may.
    await client.query('set role none');
    await client.query('vacuum (analyze)');
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    return `Made ${made.applications} applications, ${made.projects} projects, ${made.claims} claims and ${made.events} entries of the trail in ${seconds} s.`;
  } finally {
    await client.end();
  }
}

/** A single connection as what runs statements. */
export const asQueryable = (client: Client): Queryable => ({
  query: async <Result>(sql: string, parameters?: unknown[]) => (await client.query(sql, parameters)).rows as Result,
});

/** Every run takes the next number, which is a part of all its references and identifiers. */
async function nextRun(connection: Queryable): Promise<number> {
  const last = await firstRow<{ run: number }>(
    connection,
    `select coalesce(max(substring(code from '^SYN(\\d+)-')::int), 0) + 1 as run from calls where code ~ '^SYN\\d+-'`,
  );
  return last?.run ?? 1;
}
