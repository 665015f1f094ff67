import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { Client, type ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module';
import { ADMINISTRATION_ID } from '../core/auth/actor';
import type { Config } from '../core/config';
import { Database, firstRow, poolOf } from '../core/database/database';
import { Organisation } from '../organisations/organisation.entity';
import { DemoWorld } from './demo-world';
import { playDemo } from './play-demo';
import { SeedClock } from './seed-clock';

/** The entry of the trail that says that the whole demo is there. */
const LOADED = 'demo.load';

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
  const lock = new Client({ connectionString: config.DATABASE_URL });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [SEED_LOCK]);
    return await load(config);
  } finally {
    await lock.end();
  }
}

async function load(config: Config): Promise<SeedOutcome> {
  const clock = new SeedClock();
  const app = await NestFactory.createApplicationContext(AppModule.with(inPrivate(config), clock), {
    logger: ['error'],
  });
  try {
    if (await isThere(app, `select 1 from audit_events where action = '${LOADED}' limit 1`)) return 'present';
    if (await isThere(app, 'select 1 from users where demo limit 1')) return 'interrupted';
    await loadQuickly(app);
    const world = new DemoWorld(app, clock);
    await playDemo(world);
    clock.set();
    await world.asSystem(async (work) => {
      work.record(LOADED, await work.lock(Organisation, { id: ADMINISTRATION_ID }));
    });
    return 'loaded';
  } finally {
    await app.close();
  }
}

/** Nothing of the demo is ever sent by mail, and no job runs while the clock is elsewhere. */
const inPrivate = (config: Config): Config => ({ ...config, ROLE: 'api', SMTP_URL: undefined });

/**
 * Settings while the demo is loaded. A crash means a new start anyway: no commit waits for the disk. Every statement is
 * planned for tables of a few rows: looking for the best order of their joins takes longer than any order does.
 */
const QUICKLY = `select set_config('synchronous_commit', 'off', false), set_config('join_collapse_limit', '1', false),
  set_config('from_collapse_limit', '1', false)`;

async function loadQuickly(app: INestApplicationContext): Promise<void> {
  // The pool waits for the promise, which its types do not say.
  Object.assign(poolOf(app.get(DataSource)).options, { onConnect: (client: ClientBase) => client.query(QUICKLY) });
  await app.get(Database).query(QUICKLY);
}

async function isThere(app: INestApplicationContext, statement: string): Promise<boolean> {
  return (await firstRow(app.get(Database), statement)) !== undefined;
}
