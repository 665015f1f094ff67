import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a virus scanner looked at a document. */
export class DocumentScans1795500033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table documents add column scan text not null default 'none';
      alter table documents add constraint documents_scan check (scan in ('none', 'waiting', 'clean'));
      create index documents_waiting on documents (id) where scan = 'waiting';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table documents drop column scan');
  }
}
