import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that replaced each other as one document. */
export class DocumentVersions1795500035100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table documents add column lineage_id uuid, add column version smallint not null default 1,
        add column current boolean not null default true;
      update documents set lineage_id = id;
      alter table documents alter column lineage_id set not null,
        add constraint documents_version_number check (version > 0);
      create unique index documents_version on documents (lineage_id, version);
      create unique index documents_current on documents (lineage_id) where current;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table documents drop column lineage_id, drop column version, drop column current');
  }
}
