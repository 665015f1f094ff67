import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is invited to work for an organisation; a row goes when it is accepted or withdrawn. */
export class TeamInvitations1795500028000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table team_invitations (
        id uuid primary key,
        organisation_id uuid not null references organisations on delete restrict,
        email text not null,
        language text not null,
        role text not null,
        token_hash text not null,
        invited_by_id uuid not null,
        invited_at timestamptz not null,
        expires_at timestamptz not null,
        constraint team_invitations_language check (language in ('fr', 'nl', 'en')),
        constraint team_invitations_role check (role in ('owner', 'editor', 'reader'))
      );
      create unique index team_invitations_email on team_invitations (organisation_id, email);
      create unique index team_invitations_token_hash on team_invitations (token_hash);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table team_invitations');
  }
}
