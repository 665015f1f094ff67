import { createHash, randomBytes } from 'node:crypto';

/** The secret of a link that is mailed or printed. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of it: nobody can read the secret again (SEC-32). */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
