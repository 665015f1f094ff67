import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decision files and their approval chains. */
export class Decisions1795500011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decisions (
        id uuid primary key,
        version integer not null default 1,
        reference text not null,
        project_id uuid not null references projects on delete restrict,
        state text not null default 'prepared',
        amount_amount numeric(15, 2) not null,
        amount_currency character(3) not null default 'EUR',
        motivation text not null,
        preliminaries jsonb not null,
        prepared_by_id uuid not null,
        prepared_at timestamptz not null,
        waiting_for text,
        awarded_by_id uuid,
        awarded_on date,
        awarded_on_behalf boolean not null default false,
        award_document_id uuid,
        refusal_reason text,
        refused_by_id uuid,
        refused_on_behalf boolean not null default false,
        refusal_document_id uuid,
        constraint decisions_state check (state in ('prepared', 'in_approval', 'awarded', 'refused', 'withdrawn')),
        constraint decisions_four_eyes check (awarded_by_id <> prepared_by_id and refused_by_id <> prepared_by_id),
        constraint decisions_decree check (not awarded_on_behalf or award_document_id is not null),
        constraint decisions_refusal check (not refused_on_behalf or refusal_document_id is not null)
      );
      create unique index decisions_reference on decisions (reference);
      create index decisions_project on decisions (project_id);
      create index decisions_state_prepared on decisions (state, prepared_at, id);
      create index decisions_prepared on decisions (prepared_at, id);
      create index decisions_waiting on decisions (waiting_for, prepared_at, id) where waiting_for is not null;
      create unique index decisions_one_open on decisions (project_id)
        where state in ('prepared', 'in_approval', 'awarded');

      create table decision_steps (
        id uuid primary key,
        version integer not null default 1,
        decision_id uuid not null references decisions on delete restrict,
        position integer not null,
        kind text not null,
        state text not null default 'waiting',
        prepared_by_id uuid not null,
        decided_on date,
        item text not null default '',
        note text not null default '',
        recorded_by_id uuid,
        recorded_at timestamptz,
        on_behalf boolean not null default false,
        document_id uuid,
        overruled_by_id uuid,
        overruled_on_behalf boolean not null default false,
        overrule_reason text,
        overrule_document_id uuid,
        constraint decision_steps_kind
          check (kind in ('management', 'inspector', 'budget-minister', 'government', 'minister')),
        constraint decision_steps_state
          check (state in ('waiting', 'favourable', 'with_remarks', 'unfavourable', 'overruled')),
        constraint decision_steps_four_eyes check (recorded_by_id <> prepared_by_id),
        constraint decision_steps_document check (not on_behalf or document_id is not null),
        constraint decision_steps_management check (kind <> 'management' or not on_behalf),
        constraint decision_steps_overrule
          check (overruled_by_id <> prepared_by_id
            and (overruled_by_id <> recorded_by_id or (on_behalf and overruled_on_behalf))),
        constraint decision_steps_overrule_document
          check (overruled_by_id is null or overrule_document_id is not null)
      );
      create unique index decision_steps_position on decision_steps (decision_id, position);
      create unique index decision_steps_one_person on decision_steps (decision_id, recorded_by_id)
        where not on_behalf;
      create index decision_steps_waiting on decision_steps (kind, state);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table decision_steps, decisions');
  }
}
