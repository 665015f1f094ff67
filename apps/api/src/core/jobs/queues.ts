/** A kind of work that happens outside requests. */
export interface QueueDefinition {
  name: string;
  /** Cron expression in Europe/Brussels: the job is sent by itself. */
  schedule?: string;
  /** Tries after the first one; each waits twice as long as the one before. */
  retryLimit?: number;
  retryDelay?: number;
  retryDelayMax?: number;
  /** Longest time one try may take. */
  expireInSeconds?: number;
}

/**
 * Every queue, with who handles it after `<feature>.`. `cli migrate` makes them: the application's role may fill and
 * empty queues, but not create them (SEC-2).
 */
export const QUEUES = [
  { name: 'mail.send', retryLimit: 60, retryDelay: 30, retryDelayMax: 14_400, expireInSeconds: 300 },
  { name: 'core.sweep', schedule: '40 3 * * *' },
  { name: 'core.anchor', schedule: '25 * * * *' },
  { name: 'users.forget-invitations', schedule: '45 3 * * *' },
  { name: 'documents.scan', schedule: '* * * * *', retryLimit: 0, expireInSeconds: 3_600 },
  { name: 'documents.sweep', schedule: '20 3 * * *' },
  { name: 'documents.forget-uploads', schedule: '35 * * * *' },
  { name: 'calls.remind', schedule: '*/15 * * * *' },
  { name: 'concepts.remind', schedule: '5-59/15 * * * *' },
  { name: 'applications.copy', retryLimit: 10, retryDelay: 30, retryDelayMax: 3_600, expireInSeconds: 300 },
  { name: 'applications.letter', retryLimit: 10, retryDelay: 30, retryDelayMax: 3_600, expireInSeconds: 300 },
  { name: 'budget.verify', schedule: '50 2 * * *' },
  { name: 'projects.end-periods', schedule: '10 1 * * *' },
  { name: 'publication.export', retryLimit: 3, expireInSeconds: 3_600 },
  { name: 'publication.monthly', schedule: '0 4 1 * *' },
] as const satisfies readonly QueueDefinition[];

export type QueueName = (typeof QUEUES)[number]['name'];
