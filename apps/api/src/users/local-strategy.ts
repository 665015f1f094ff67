import { Strategy } from 'passport-local';
import type { Request, Response } from 'express';
import type { Authenticator } from '../core/auth/passport';
import type { SessionUser } from '../core/auth/session';
import type { SignInService } from './sign-in.service';

const NAME = 'local';

/** Puts e-mail and password in place as passport's way to sign in. */
export function useLocalStrategy(passport: Authenticator, signIns: SignInService): void {
  const strategy = new Strategy(
    { usernameField: 'email', passReqToCallback: true },
    (request, email, password, done) => {
      signIns.signIn(email, password, request.ip ?? '').then((user) => {
        done(null, user ?? false);
      }, done);
    },
  );
  passport.use(NAME, strategy);
}

/** Who the checked body of the request belongs to, or undefined. The session is begun by the caller. */
export function authenticateLocally(
  passport: Authenticator,
  request: Request,
  response: Response,
): Promise<SessionUser | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (error: unknown, user?: SessionUser | false) => {
      if (error instanceof Error) reject(error);
      else resolve(user === false ? undefined : user);
    };
    const authenticate = passport.authenticate(NAME, { session: false }, settle) as (
      ...parameters: [Request, Response, (error?: unknown) => void]
    ) => void;
    authenticate(request, response, settle);
  });
}
