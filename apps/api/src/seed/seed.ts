import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
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

/** Loads the demo through the services of the product. Done once: a second run finds it and changes nothing. */
export async function seedDemo(config: Config): Promise<'loaded' | 'present'> {
  const clock = new SeedClock();
  const app = await NestFactory.createApplicationContext(AppModule.with(inPrivate(config), clock), {
    logger: ['error'],
  });
  try {
    if (await isThere(app, `select 1 from audit_events where action = '${LOADED}' limit 1`)) return 'present';
    await refuseHalfLoaded(app);
    await commitWithoutWaiting(app);
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

/** A crash while the demo is loaded means a new start anyway: no commit waits for the disk. */
async function commitWithoutWaiting(app: INestApplicationContext): Promise<void> {
  const statement = 'set synchronous_commit = off';
  poolOf(app.get(DataSource)).on('connect', (client) => void client.query(statement));
  await app.get(Database).query(statement);
}

async function refuseHalfLoaded(app: INestApplicationContext): Promise<void> {
  if (!(await isThere(app, 'select 1 from users where demo limit 1'))) return;
  throw new Error('Loading the demo was interrupted earlier. Empty the database, migrate it and load the demo again.');
}

async function isThere(app: INestApplicationContext, statement: string): Promise<boolean> {
  return (await firstRow(app.get(Database), statement)) !== undefined;
}
