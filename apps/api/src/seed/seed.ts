import { Client } from 'pg';
import type { Config } from '../core/config';

/** The entry of the trail that says that the whole demo is there. */
export const LOADED = 'demo.load';

/** Number of the advisory lock that lets one process at a time load the demo; it ends with the process. */
const SEED_LOCK = 7_274_912;

/** How a load ended; `interrupted`: an earlier one stopped half-way, and only a new database helps. */
export type SeedOutcome = 'loaded' | 'present' | 'interrupted';

/**
 * Loads the demo through the services of the product, in demo mode only (SEC-36). Done once: a second run waits for one
 * that is under way, finds the demo and changes nothing.
 */
export async function seedDemo(config: Config): Promise<SeedOutcome> {
  if (!config.DEMO) throw new Error('The demo is loaded only when DEMO is true (SEC-36).');
  const client = new Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  const isThere = async (statement: string) => (await client.query(statement)).rows.length > 0;
  try {
    await client.query('select pg_advisory_lock($1)', [SEED_LOCK]);
    if (await isThere(`select 1 from audit_events where action = '${LOADED}' limit 1`)) return 'present';
    if (await isThere('select 1 from users where demo limit 1')) return 'interrupted';
    // Only now: finding the demo there should not take as long as starting the application.
    const { loadDemo } = await import('./load-demo');
    await loadDemo(config);
    return 'loaded';
  } finally {
    await client.end();
  }
}
