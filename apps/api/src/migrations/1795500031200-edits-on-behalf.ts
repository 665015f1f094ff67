import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the administration corrected in submitted files on behalf of their applicants; append-only. */
export class EditsOnBehalf1795500031200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table edits_on_behalf (
        id uuid primary key,
        application_id uuid not null references applications on delete restrict,
        section text not null,
        reason text not null,
        by_id uuid not null,
        at timestamptz not null,
        value_before jsonb not null,
        value_after jsonb not null,
        constraint edits_on_behalf_section check (section in ('project', 'partners', 'theme', 'budget', 'results')),
        constraint edits_on_behalf_reason check (reason <> '')
      );
      create index edits_on_behalf_application on edits_on_behalf (application_id, at);
      create function edits_on_behalf_unchangeable() returns trigger language plpgsql as $$
      begin
        raise exception 'edits on behalf are append-only' using errcode = '42501';
      end $$;
      create trigger edits_on_behalf_unchangeable before update or delete on edits_on_behalf
        for each row execute function edits_on_behalf_unchangeable();
      create trigger edits_on_behalf_no_truncate before truncate on edits_on_behalf
        for each statement execute function edits_on_behalf_unchangeable();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table edits_on_behalf; drop function edits_on_behalf_unchangeable;');
  }
}
