import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every record that a page edits counts its changes: days of a document, places in a team, invitations to it (SEC-14). */
export class VersionsOfSmallRecords1795500036000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation_documents add column version integer not null default 1;
      alter table memberships add column version integer not null default 1;
      alter table team_invitations add column version integer not null default 1;
      create index team_invitations_expires_at on team_invitations (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index team_invitations_expires_at;
      alter table team_invitations drop column version;
      alter table memberships drop column version;
      alter table organisation_documents drop column version;
    `);
  }
}
