import passport from 'passport';

/** The passport of one application: two in one process, as in the tests, share nothing. */
export const PASSPORT = Symbol('Passport');

export const createPassport = () => new passport.Passport();
export type Authenticator = ReturnType<typeof createPassport>;
