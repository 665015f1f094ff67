import { Jobs } from '../core/jobs/jobs';
import type { QueueName } from '../core/jobs/queues';
import type { TestApi } from './start-api';

/**
 * Does the jobs that are due, one after the other, until none is left; the API of the tests runs none by itself. A job
 * that fails waits for its next try, as it would for a worker, and its error is among those returned. `only` names the
 * queue when others hold work that costs time and is not looked at.
 */
export async function runJobs(api: TestApi, only?: QueueName): Promise<Error[]> {
  const jobs = api.app.get(Jobs);
  const errors: Error[] = [];
  for (let idle = false; !idle;) {
    idle = true;
    for (const name of only === undefined ? jobs.handled : [only])
      for (const { id, data } of await jobs.boss.fetch<object>(name, { batchSize: 100 })) {
        idle = false;
        try {
          await jobs.perform(name, data);
          await jobs.boss.complete(name, id);
        } catch (error) {
          errors.push(error as Error);
          await jobs.boss.fail(name, id);
        }
      }
  }
  return errors;
}
