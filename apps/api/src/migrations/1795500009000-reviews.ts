import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Admissibility checks and score sheets. */
export class Reviews1795500009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table screenings (
        id uuid primary key,
        version integer not null default 1,
        application_id uuid not null references applications on delete restrict,
        checks jsonb not null,
        second_person_needed boolean not null default false,
        started_at timestamptz not null,
        screened_by_id uuid not null,
        confirmed_by_id uuid,
        returned boolean not null default false,
        constraint screenings_four_eyes check (confirmed_by_id <> screened_by_id)
      );
      create unique index screenings_application on screenings (application_id);

      create table score_sheets (
        id uuid primary key,
        version integer not null default 1,
        application_id uuid not null references applications on delete restrict,
        evaluator_id uuid not null references users on delete restrict,
        assigned_by_id uuid not null,
        assigned_at timestamptz not null,
        state text not null default 'assigned',
        conflict_reason text,
        scores jsonb not null default '[]',
        comment text not null default '',
        total numeric(4, 1),
        constraint score_sheets_state check (state in ('assigned', 'declared', 'conflicted', 'complete')),
        constraint score_sheets_assigned_by_other check (assigned_by_id <> evaluator_id)
      );
      create unique index score_sheets_unique on score_sheets (application_id, evaluator_id);
      create index score_sheets_evaluator on score_sheets (evaluator_id, state);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table score_sheets, screenings');
  }
}
