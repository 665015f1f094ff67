import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module';
import { ADMINISTRATION_ID } from '../core/auth/actor';
import type { Config } from '../core/config';
import { Database, poolOf } from '../core/database/database';
import { Organisation } from '../organisations/organisation.entity';
import { DemoWorld } from './demo-world';
import { playDemo } from './play-demo';
import { LOADED } from './seed';
import { SeedClock } from './seed-clock';

/** Plays the whole demo inside the application and records that it is there. */
export async function loadDemo(config: Config): Promise<void> {
  const clock = new SeedClock();
  const app = await NestFactory.createApplicationContext(AppModule.with(inPrivate(config), clock), {
    logger: ['error'],
  });
  try {
    await loadQuickly(app);
    const world = new DemoWorld(app, clock);
    await playDemo(world);
    clock.set();
    await world.asSystem(async (work) => {
      work.record(LOADED, await work.lock(Organisation, { id: ADMINISTRATION_ID }));
    });
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
