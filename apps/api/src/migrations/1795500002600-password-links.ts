import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time links with which a person chooses a password, and the one of the first start; only their hashes are kept. */
export class PasswordLinks1795500002600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table password_links (
        id uuid not null,
        kind text not null,
        user_id uuid references users on delete restrict,
        token_hash text not null,
        expires_at timestamptz not null,
        constraint password_links_kind check (kind in ('invitation', 'reset', 'set-up')),
        constraint password_links_person check ((kind = 'set-up') = (user_id is null)),
        primary key (id)
      );
      create unique index password_links_token_hash on password_links (token_hash);
      create index password_links_user on password_links (user_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table password_links');
  }
}
