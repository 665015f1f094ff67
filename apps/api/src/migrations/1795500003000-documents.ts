import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of records; their bytes are in the file store. */
export class Documents1795500003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table documents (
        id uuid not null,
        owner_type text not null,
        owner_id uuid not null,
        kind text not null,
        name text not null,
        media_type text not null,
        size integer not null,
        sha256 text not null,
        uploaded_by_id uuid not null,
        uploaded_at timestamptz not null,
        constraint documents_size check (size > 0),
        constraint documents_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
        primary key (id)
      );
      create index documents_owner on documents (owner_type, owner_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table documents');
  }
}
