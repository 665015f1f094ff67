import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles of people in single files; they end with the membership, so that nobody who comes back finds former rights, and with becoming an owner. */
export class FileRoles1795500036700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table application_roles (
        id uuid primary key,
        version integer not null default 1,
        application_id uuid not null references applications on delete restrict,
        user_id uuid not null,
        role text,
        given_by_id uuid not null,
        given_at timestamptz not null,
        constraint application_roles_role check (role in ('owner', 'editor', 'reader')),
        constraint application_roles_given_by_other check (given_by_id <> user_id)
      );
      create unique index application_roles_unique on application_roles (application_id, user_id);
      create index application_roles_user on application_roles (user_id);
      create function end_application_roles() returns trigger language plpgsql as $$
      begin
        delete from application_roles r using applications a
        where a.id = r.application_id and a.organisation_id = old.organisation_id and r.user_id = old.user_id
          and not exists (select 1 from memberships m where m.user_id = old.user_id
                          and m.organisation_id = old.organisation_id and m.role in ('owner', 'editor', 'reader'));
        return null;
      end $$;
      create function forget_application_roles() returns trigger language plpgsql as $$
      begin
        delete from application_roles r using applications a
        where a.id = r.application_id and a.organisation_id = new.organisation_id and r.user_id = new.user_id;
        return null;
      end $$;
      create trigger memberships_forget_application_roles after insert or update of role on memberships
        for each row when (new.role = 'owner') execute function forget_application_roles();
      create constraint trigger memberships_end_application_roles after delete on memberships
        deferrable initially deferred for each row execute function end_application_roles();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger memberships_end_application_roles on memberships;
      drop trigger memberships_forget_application_roles on memberships;
      drop function end_application_roles;
      drop function forget_application_roles;
      drop table application_roles;
    `);
  }
}
