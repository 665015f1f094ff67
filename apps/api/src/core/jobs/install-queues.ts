import { PgBoss } from 'pg-boss';
import { QUEUES, type QueueDefinition } from './queues';

/** Schema of the database that pg-boss keeps its tables in. */
export const JOBS_SCHEMA = 'pgboss';

/** What a queue says of retries when it says nothing: five tries within about half an hour. */
const DEFAULTS = { retryLimit: 5, retryDelay: 60, retryDelayMax: 900, expireInSeconds: 600 };

/** Brings the tables of the jobs, the queues and their schedules to the newest state; runs as the owner of the tables. */
export async function installQueues(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema: JOBS_SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  const failures: Error[] = [];
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const queue of QUEUES) await install(boss, queue, known.has(queue.name));
    await forgetOldSchedules(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failures[0]) throw failures[0];
}

async function install(boss: PgBoss, { name, schedule, ...own }: QueueDefinition, known: boolean): Promise<void> {
  const options = { ...DEFAULTS, ...own, retryBackoff: true };
  await (known ? boss.updateQueue(name, options) : boss.createQueue(name, options));
  if (schedule !== undefined) await boss.schedule(name, schedule, {}, { tz: 'Europe/Brussels', missed: 'once' });
}

async function forgetOldSchedules(boss: PgBoss): Promise<void> {
  const wanted = new Set<string>(QUEUES.filter((queue) => 'schedule' in queue).map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name);
}
