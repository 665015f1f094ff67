import connectPgSimple from 'connect-pg-simple';
import session, { type SessionData } from 'express-session';
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** Shortest time between two writes of the last use of a session. */
const TOUCH_EVERY_MS = 60_000;

type Done = (error?: unknown) => void;

/** The name under which a session is kept: the identifier itself is known to the cookie only (SEC-33). */
export const sessionKey = (sid: string): string => createHash('sha256').update(sid).digest('base64url');

/** Sessions in PostgreSQL under the hash of their identifier. */
export function createSessionStore(pool: Pool, onError: (message: string) => void): session.Store {
  const PgStore = connectPgSimple(session);
  return new (class extends PgStore {
    override get(sid: string, done: (error: unknown, data?: SessionData | null) => void): void {
      super.get(sessionKey(sid), done);
    }
    override set(sid: string, data: SessionData, done?: Done): void {
      super.set(sessionKey(sid), data, done);
    }
    override destroy(sid: string, done?: Done): void {
      super.destroy(sessionKey(sid), done);
    }
    override touch(sid: string, data: SessionData, done?: () => void): void {
      if (Date.now() - (data.savedAt ?? 0) < TOUCH_EVERY_MS) return done?.();
      super.set(sessionKey(sid), { ...data, savedAt: Date.now() }, done);
    }
  })({
    pool,
    tableName: 'sessions',
    createTableIfMissing: false,
    pruneSessionInterval: false,
    errorLog: onError,
  });
}
