import type { Request, Response } from 'express';
import { promisify } from 'node:util';
import { sessionCookie } from '../core/auth/session';
import type { Config } from '../core/config';

/** Ends the session of this request on the server and in the browser (SEC-33). */
export async function endThisSession(request: Request, response: Response, config: Config): Promise<void> {
  await promisify((done: (error?: unknown) => void) => {
    request.logout({ keepSessionInfo: false }, done);
  })();
  await promisify((done: (error?: unknown) => void) => request.session.destroy(done))();
  response.clearCookie(sessionCookie(config), { path: '/' });
  response.set('Clear-Site-Data', '"cache", "storage"');
}
