import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { PgBoss, type SendOptions } from 'pg-boss';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config';
import { poolOf, type Queryable } from '../database/database';
import type { Work } from '../work/work';
import { JOBS_SCHEMA } from './install-queues';
import type { QueueName } from './queues';

/** What a job does with its data. It may run more than once: each effect is one row behind a unique key (SEC-53). */
export type JobHandler<Data extends object> = (data: Data) => Promise<void>;

/** When a job starts and whether others like it may wait beside it. */
export type JobOptions = Pick<SendOptions, 'startAfter' | 'singletonKey' | 'priority'>;

const POLL_SECONDS = 2;
const STOP_MS = 15_000;

/** Work that takes longer than a request or must survive a crash, kept in PostgreSQL beside what it is about. */
@Injectable()
export class Jobs implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  /** The queues as pg-boss sees them; features use `send` and `handle`. */
  readonly boss: PgBoss;
  private readonly logger = new Logger('Jobs');
  private readonly handlers = new Map<QueueName, JobHandler<object>>();
  private readonly works: boolean;

  constructor(dataSource: DataSource, @Inject(CONFIG) config: Config) {
    this.works = config.ROLE !== 'api';
    this.boss = new PgBoss({
      db: { executeSql: (text, values) => poolOf(dataSource).query(text, values) },
      schema: JOBS_SCHEMA,
      migrate: false,
      createSchema: false,
      reindex: false,
      monitorVacuum: false,
      registerInstance: false,
      supervise: this.works,
      schedule: this.works,
    });
    this.boss.on('error', (error) => {
      this.logger.error(error);
    });
  }

  async onModuleInit(): Promise<void> {
    await this.boss.start();
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.works) return;
    for (const name of this.handlers.keys())
      await this.boss.work<object>(name, { pollingIntervalSeconds: POLL_SECONDS }, async (jobs) => {
        for (const job of jobs) await this.perform(name, job.data);
      });
  }

  /** Lets running jobs finish; those that do not are taken up again by another process (SEC-52). */
  async beforeApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: STOP_MS });
  }

  /** Sends a job in the transaction of `work`: it exists if and only if the change is committed. */
  async send(work: Work, name: QueueName, data: object, options: JobOptions = {}): Promise<void> {
    await this.boss.send(name, data, { ...options, db: inTransaction(work.db) });
  }

  /** Says what the jobs of a queue do; called once, when the module of the feature starts. */
  handle<Data extends object>(name: QueueName, handler: JobHandler<Data>): void {
    if (this.handlers.has(name)) throw new Error(`the queue ${name} has two handlers`);
    this.handlers.set(name, handler as JobHandler<object>);
  }

  /** The queues somebody handles. */
  get handled(): QueueName[] {
    return [...this.handlers.keys()];
  }

  /** Does one job now. */
  async perform(name: QueueName, data: object): Promise<void> {
    await this.handlers.get(name)?.(data);
  }
}

function inTransaction(db: Queryable): NonNullable<SendOptions['db']> {
  return { executeSql: async (text, values) => ({ rows: await db.query<unknown[]>(text, values) }) };
}
