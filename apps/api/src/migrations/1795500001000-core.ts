import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Audit trail, idempotency keys, sessions and rate limits. */
export class Core1795500001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_events (
        seq bigint not null,
        at timestamptz not null,
        actor_id uuid not null,
        on_behalf_of uuid,
        session_id text,
        address text,
        request_id text not null,
        action text not null,
        subject_type text not null,
        subject_id uuid,
        data jsonb not null default '{}',
        previous_hash bytea not null,
        hash bytea not null,
        primary key (seq)
      );
      create index audit_events_subject on audit_events (subject_id, seq);
      create index audit_events_actor on audit_events (actor_id, seq);
      create index audit_events_action on audit_events (action, seq);

      create table audit_head (
        only_row boolean primary key default true check (only_row),
        seq bigint not null,
        hash bytea not null
      );
      insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));
    `);
    await runner.query(`
      create function audit_events_chain() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public as $$
      declare
        head record;
      begin
        select * into head from public.audit_head for update;
        new.seq := head.seq + 1;
        new.at := date_trunc('milliseconds', new.at);
        new.previous_hash := head.hash;
        new.hash := sha256(convert_to(concat_ws(E'\\x1f', new.seq,
          to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), new.actor_id,
          coalesce(new.on_behalf_of::text, ''), coalesce(new.session_id, ''), coalesce(new.address, ''),
          new.request_id, new.action, new.subject_type, coalesce(new.subject_id::text, ''), new.data::text,
          encode(head.hash, 'hex')), 'UTF8'));
        update public.audit_head set seq = new.seq, hash = new.hash;
        return new;
      end $$;
      create trigger audit_events_chain before insert on audit_events
        for each row execute function audit_events_chain();

      create function audit_events_unchangeable() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit trail is append-only' using errcode = '42501';
      end $$;
      create trigger audit_events_unchangeable before update or delete on audit_events
        for each row execute function audit_events_unchangeable();
      create trigger audit_events_no_truncate before truncate on audit_events
        for each statement execute function audit_events_unchangeable();
    `);
    await runner.query(`
      create table idempotency_keys (
        actor_id uuid not null,
        key text not null,
        route text not null,
        body_hash text not null,
        status smallint,
        answer jsonb,
        created_at timestamptz not null,
        primary key (actor_id, key)
      );
      create index idempotency_keys_created_at on idempotency_keys (created_at);

      create table sessions (
        sid varchar primary key,
        sess json not null,
        expire timestamp(6) not null
      );
      create index sessions_expire on sessions (expire);
      create index sessions_person on sessions ((sess -> 'passport' -> 'user' ->> 'personId'));

      create table rate_limits (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table rate_limits, sessions, idempotency_keys, audit_head, audit_events;
      drop function audit_events_chain, audit_events_unchangeable;
    `);
  }
}
