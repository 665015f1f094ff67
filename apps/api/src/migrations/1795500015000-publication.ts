import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published files, runs of the import, and the index behind the public list of granted projects. */
export class Publication1795500015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table iati_exports (
        id uuid primary key,
        version integer not null default 1,
        state text not null default 'running',
        requested_at timestamptz not null,
        requested_by_id uuid not null,
        month text,
        activities integer not null default 0,
        left_out integer not null default 0,
        size bigint not null default 0,
        sha256 text not null default '',
        findings jsonb not null default '[]',
        constraint iati_exports_state check (state in ('running', 'ready', 'failed')),
        constraint iati_exports_ready check (state <> 'ready' or (size > 0 and sha256 ~ '^[0-9a-f]{64}$'))
      );
      create index iati_exports_requested on iati_exports (requested_at, id);
      create unique index iati_exports_month on iati_exports (month);

      create table iati_imports (
        id uuid primary key,
        started_at timestamptz not null,
        started_by_id uuid not null,
        files text[] not null,
        finished_at timestamptz,
        activities integer not null default 0,
        imported integer not null default 0,
        updated integer not null default 0,
        rejected integer not null default 0,
        warnings integer not null default 0
      );

      create index projects_published on projects (awarded_at, id) where awarded_at is not null and state <> 'historic';
    `);
    // The Region in the Belgian register of enterprises; managers change it on the record of the administration.
    await runner.query(`
      update organisations set iati_identifier = 'BE-BCE_KBO-0316381039'
      where id = '00000000-0000-7000-8000-000000000002' and iati_identifier = ''
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index projects_published; drop table iati_imports, iati_exports');
  }
}
