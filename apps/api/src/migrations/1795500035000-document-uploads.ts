import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on their way in pieces, for a day. */
export class DocumentUploads1795500035000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table document_uploads (
        id uuid primary key,
        person_id uuid not null references users on delete restrict,
        path text not null,
        name text not null,
        type text not null,
        size integer not null,
        received integer not null,
        writer uuid,
        begun_at timestamptz not null,
        constraint document_uploads_received check (received between 0 and size),
        constraint document_uploads_size check (size > 0)
      );
      create index document_uploads_person on document_uploads (person_id);
      create index document_uploads_begun on document_uploads (begun_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table document_uploads');
  }
}
