import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Final reports. */
export class Reports1795500013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reports (
        id uuid primary key,
        version integer not null default 1,
        reference text not null,
        project_id uuid not null references projects on delete restrict,
        agreement_id uuid not null references agreements on delete restrict,
        state text not null default 'due',
        due_on date not null,
        narrative text not null default '',
        results text not null default '',
        totals jsonb not null,
        other_income numeric(15, 2) not null default 0,
        final_grant numeric(15, 2),
        submitted_by_id uuid,
        submitted_at timestamptz,
        checked_by_id uuid,
        accepted_by_id uuid,
        returned_reason text,
        constraint reports_state check (state in ('due', 'draft', 'submitted', 'returned', 'checked', 'accepted')),
        constraint reports_four_eyes check (accepted_by_id <> checked_by_id and checked_by_id <> submitted_by_id),
        constraint reports_steps check (
          (state not in ('submitted', 'checked', 'accepted') or submitted_by_id is not null)
          and (state not in ('checked', 'accepted') or checked_by_id is not null)
          and (state <> 'accepted' or (accepted_by_id is not null and final_grant >= 0)))
      );
      create unique index reports_reference on reports (reference);
      create unique index reports_project on reports (project_id);
      create index reports_due on reports (due_on, id);
      create index reports_state_due on reports (state, due_on, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reports');
  }
}
