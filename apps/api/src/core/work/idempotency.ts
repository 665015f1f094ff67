import { ConflictException } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Column, Entity, Index, PrimaryColumn, type EntityManager } from 'typeorm';
import type { Actor, RequestContext } from '../auth/actor';
import { impossible } from '../problems';
import { sqlState } from './retry';

/** What was answered to a key, kept for a week so that a repetition has one effect (SEC-13). */
@Entity('idempotency_keys')
@Index('idempotency_keys_created_at', ['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn('uuid') actorId!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') route!: string;
  @Column('text') bodyHash!: string;
  @Column('smallint', { nullable: true }) status!: number | null;
  @Column('jsonb', { nullable: true }) answer!: unknown;
  @Column('timestamptz') createdAt!: Date;
}

/** Longer than any request runs: whoever held a key without an answer has broken off. */
const RUNNING_MINUTES = 30;

/** Thrown to leave the transaction, although nothing failed: the request was carried out before, and this is what was answered then. */
export class Replay extends Error {
  constructor(
    readonly status: number,
    readonly answer: unknown,
  ) {
    super('replay');
  }
}

/** What tells the content of a request from another under the same key. */
export const hashOf = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');

/**
 * Takes the key of the request inside its transaction. Throws a `Replay` with the stored answer, 422 when the key was
 * used for something else, 409 while the first request is still running.
 */
export async function takeIdempotencyKey(db: EntityManager, actor: Actor, now: Date): Promise<boolean> {
  const request = actor.request.idempotency;
  if (!request || request.used) return false;
  const taken = await insertKey(db, actor, now, request);
  if (taken) return true;
  const [stored] = await db.query<{ route: string; body_hash: string; status: number | null; answer: unknown }[]>(
    'select route, body_hash, status, answer from idempotency_keys where actor_id = $1 and key = $2',
    [actor.id, request.key],
  );
  if (stored?.route !== request.route || stored.body_hash !== request.bodyHash)
    throw impossible('idempotency-key-reused');
  if (stored.status === null) throw stillRunning();
  throw new Replay(stored.status, stored.answer);
}

/** Stores what the request is answered with, in the transaction of its effect. */
export async function storeAnswer(db: EntityManager, actor: Actor, answer: unknown): Promise<void> {
  const request = actor.request.idempotency;
  if (!request) return;
  await db.query('update idempotency_keys set status = $3, answer = $4 where actor_id = $1 and key = $2', [
    actor.id,
    request.key,
    request.status,
    JSON.stringify(answer ?? null),
  ]);
}

async function insertKey(
  db: EntityManager,
  actor: Actor,
  now: Date,
  request: NonNullable<RequestContext['idempotency']>,
): Promise<boolean> {
  if (request.bodyHash === undefined)
    throw new Error('a file must have arrived before the key of its request is taken');
  try {
    const inserted = await db.query<unknown[]>(
      `insert into idempotency_keys (actor_id, key, route, body_hash, created_at) values ($1, $2, $3, $4, $5)
       on conflict (actor_id, key) do update set created_at = excluded.created_at
         where idempotency_keys.status is null and idempotency_keys.created_at < excluded.created_at - $6::interval
           and (idempotency_keys.route, idempotency_keys.body_hash) = (excluded.route, excluded.body_hash)
       returning key`,
      [actor.id, request.key, request.route, request.bodyHash, now.toISOString(), `${RUNNING_MINUTES} minutes`],
    );
    return inserted.length === 1;
  } catch (error) {
    if (sqlState(error) !== '55P03') throw error;
    throw stillRunning();
  }
}

const stillRunning = () =>
  new ConflictException({ message: 'still-running', errorCode: 'still-running', retryAfter: 1 });
