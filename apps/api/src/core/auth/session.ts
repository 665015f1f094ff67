import session from 'express-session';
import type { RequestHandler } from 'express';
import type { Pool } from 'pg';
import type { Config } from '../config';
import { createSessionStore } from './session-store';

/** What a session remembers besides the person. */
declare module 'express-session' {
  interface SessionData {
    passport?: { user: SessionUser };
    startedAt?: number;
    savedAt?: number;
    address?: string;
    device?: string;
  }
}

/** Who the session belongs to and for which organisation. */
export interface SessionUser {
  personId: string;
  organisationId: string;
}

const MINUTE = 60_000;
/** Idle limit of a session; partners write long texts, so theirs is longer (SEC-33). */
export const IDLE_MS = { internal: 30 * MINUTE, partner: 60 * MINUTE };
/** No session lives longer, whatever its use. */
export const ABSOLUTE_MS = 12 * 60 * MINUTE;

/** True when the product is reached over TLS, so that cookies may be marked for it. */
export const overTls = (config: Config): boolean => config.PUBLIC_URL.startsWith('https:');

/** Name of the session cookie; the `__Host-` prefix needs TLS. */
export const sessionCookie = (config: Config): string => (overTls(config) ? '__Host-sid' : 'sid');

/** The middleware that reads and keeps server sessions. */
export function sessionMiddleware(config: Config, pool: Pool, onError: (message: string) => void): RequestHandler {
  return session({
    store: createSessionStore(pool, onError),
    secret: config.SESSION_SECRETS,
    name: sessionCookie(config),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', path: '/', secure: overTls(config), maxAge: IDLE_MS.partner },
    proxy: config.TRUSTED_PROXY !== undefined,
  });
}
