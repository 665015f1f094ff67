import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles to be given or taken, with who proposed and who confirmed them. */
export class RoleChanges1795500002500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table role_changes (
        id uuid not null,
        version integer not null default 1,
        user_id uuid not null references users on delete restrict,
        organisation_id uuid not null references organisations on delete restrict,
        kind text not null,
        role text not null,
        state text not null default 'proposed',
        proposed_by_id uuid not null,
        proposed_at timestamptz not null,
        decided_by_id uuid,
        constraint role_changes_kind check (kind in ('grant', 'revoke')),
        constraint role_changes_state check (state in ('proposed', 'confirmed', 'refused')),
        constraint role_changes_not_oneself check (proposed_by_id <> user_id and decided_by_id <> user_id),
        constraint role_changes_four_eyes check (decided_by_id <> proposed_by_id),
        constraint role_changes_decided check
          (state = 'proposed' or decided_by_id is not null or role in ('owner', 'editor', 'reader')),
        primary key (id)
      );
      create unique index role_changes_one_waiting on role_changes (user_id, organisation_id, role)
        where state = 'proposed';
      create index role_changes_user on role_changes (user_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table role_changes');
  }
}
