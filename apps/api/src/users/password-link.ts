import { hashOfToken, newToken } from '../core/auth/link-token';
import { firstRow, type Queryable } from '../core/database/database';
import type { Work } from '../core/work/work';
import { PasswordLink, type LinkKind } from './password-link.entity';

const MINUTE_MS = 60_000;
/** How long a link of each kind may be used (SEC-32, SEC-36). */
const VALID_MS: Record<LinkKind, number> = {
  invitation: 7 * 24 * 60 * MINUTE_MS,
  reset: 30 * MINUTE_MS,
  'set-up': 60 * MINUTE_MS,
};

/** Makes a link and answers its secret, which nobody can read again: only the hash is kept. */
export async function makeLink(work: Work, kind: LinkKind, userId: string | null) {
  const token = newToken();
  const expiresAt = new Date(work.now.getTime() + VALID_MS[kind]);
  const link = work.db.create(PasswordLink, { kind, userId, tokenHash: hashOfToken(token), expiresAt });
  await work.db.insert(PasswordLink, link);
  return { link, token };
}

/** A link that may still be used. */
export interface UsableLink {
  id: string;
  kind: LinkKind;
  userId: string | null;
  email: string | null;
}

/** The link with this secret, unless it is too old or its person may not sign in. */
export function findLink(db: Queryable, token: string, now: Date, demo: boolean): Promise<UsableLink | undefined> {
  return firstRow<UsableLink>(
    db,
    `select l.id, l.kind, l.user_id as "userId", u.email
     from password_links l left join users u on u.id = l.user_id
     where l.token_hash = $1 and l.expires_at > $2
       and (u.id is null or (u.disabled_at is null and (not u.demo or $3)))`,
    [hashOfToken(token), now.toISOString(), demo],
  );
}

/** Uses a link up; false when somebody else did so meanwhile. */
export async function spendLink(work: Work, { id }: UsableLink): Promise<boolean> {
  const { affected } = await work.db.delete(PasswordLink, { id });
  return affected === 1;
}
