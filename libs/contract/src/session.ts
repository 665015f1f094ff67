import type { Language } from './languages';
import type { Permission } from './permissions';
import type { Role } from './roles';

/** One organisation a person works for, with the roles held there. */
export interface SessionMembership {
  organisationId: string;
  organisationName: string;
  roles: Role[];
}

/** Who is signed in, for which organisation, and what that allows. `person` is null for a visitor. */
export interface SessionInfo {
  person: { id: string; name: string; email: string; language: Language } | null;
  organisation: { id: string; name: string } | null;
  roles: Role[];
  permissions: Permission[];
  memberships: SessionMembership[];
  /** Sent back in the `X-CSRF-Token` header of every write. */
  csrfToken: string;
  /** True in demo mode: one-click sign-in, banner, visible outbox. */
  demo: boolean;
}

/** Body of `POST /api/session`. */
export interface SignIn {
  email: string;
  password: string;
}

/** One card of the sign-in page in demo mode. */
export interface DemoAccount {
  email: string;
  name: string;
  role: Role;
  organisationName: string;
}

/** Answer of `GET /api/session/demo-accounts`; empty outside demo mode. */
export interface DemoAccounts {
  accounts: DemoAccount[];
  /** The password of all of them, for the form beside the cards; empty outside demo mode. */
  password: string;
}

/** Body of `POST /api/session/demo`, only in demo mode. */
export interface DemoSignIn {
  email: string;
}

/** Body of `PUT /api/session/organisation`: work for another of one's organisations. */
export interface SwitchOrganisation {
  organisationId: string;
}

/** One place where a person is signed in. */
export interface OpenSession {
  id: string;
  startedAt: string;
  lastSeenAt: string;
  address: string;
  device: string;
  current: boolean;
}

/** Answer of `GET /api/session/open`. */
export interface OpenSessions {
  sessions: OpenSession[];
}

/** Length of a password in characters (SEC-30). */
export const PASSWORD_LIMITS = { min: 15, max: 128 };

/** Body of `PUT /api/session/password`. */
export interface ChangePassword {
  currentPassword: string;
  newPassword: string;
}

/** Body of `POST /api/session/forgotten-password`. */
export interface ForgottenPassword {
  email: string;
}

/** Length of the secret in a mailed link, more than its 32 bytes need. */
export const LINK_TOKEN_LIMIT = 100;

/** Body of `POST /api/session/choose-password`. */
export interface ChoosePassword {
  /** The secret of the link that was mailed. */
  token: string;
  password: string;
}

/** Body of `POST /api/session/set-up`: the first administrator of a new installation. */
export interface SetUp {
  /** The secret that the first start printed. */
  token: string;
  name: string;
  email: string;
  language: Language;
  password: string;
}

/** Body of `PUT /api/session/language`. */
export interface ChooseLanguage {
  language: Language;
}

export const CSRF_HEADER = 'X-CSRF-Token';

export const sessionPaths = {
  session: '/api/session',
  demoAccounts: '/api/session/demo-accounts',
  demo: '/api/session/demo',
  organisation: '/api/session/organisation',
  language: '/api/session/language',
  password: '/api/session/password',
  open: '/api/session/open',
  end: (id: string) => `/api/session/open/${id}`,
  endAll: '/api/session/end-all',
  forgottenPassword: '/api/session/forgotten-password',
  choosePassword: '/api/session/choose-password',
  setUp: '/api/session/set-up',
};

/** Pages of the back-office that a link of a mail or of the first start opens, without their language. */
export const linkPages = {
  choosePassword: (token: string) => `choose-password?token=${token}`,
  setUp: (token: string) => `set-up?token=${token}`,
  joinTeam: (token: string) => `invitation?token=${token}`,
  application: (id: string) => `applications/${id}`,
  conceptNote: (id: string) => `concepts/${id}`,
  thread: (id: string) => `messages/${id}`,
  publicCall: (code: string) => `public/calls/${code}`,
  confirmSubscription: (token: string) => `public/calls/subscriptions/confirm?token=${token}`,
  endSubscription: (token: string) => `public/calls/subscriptions/end?token=${token}`,
};
