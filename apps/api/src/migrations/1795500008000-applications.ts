import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications and their frozen copies. */
export class Applications1795500008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table applications (
        id uuid primary key,
        version integer not null default 1,
        reference text not null default '',
        lot_id uuid not null references lots on delete restrict,
        organisation_id uuid not null references organisations on delete restrict,
        title text not null,
        state text not null default 'draft',
        language text not null,
        content jsonb not null,
        requested_amount numeric(15, 2) not null,
        requested_currency character(3) not null default 'EUR',
        proposed_amount numeric(15, 2),
        minutes_on date,
        motivation text,
        submitted_at timestamptz,
        updated_at timestamptz not null,
        created_by_id uuid not null,
        returned_reason text,
        returned_until timestamptz,
        outcome_reason text,
        constraint applications_state check (state in ('draft', 'submitted', 'admissibility', 'returned',
          'inadmissible', 'evaluation', 'proposed', 'reserve_list', 'not_selected', 'withdrawn')),
        constraint applications_language check (language in ('fr', 'nl')),
        constraint applications_submitted check (state in ('draft', 'withdrawn') or submitted_at is not null),
        constraint applications_numbered check ((reference = '') = (submitted_at is null)),
        constraint applications_committee
          check (state not in ('proposed', 'reserve_list', 'not_selected') or minutes_on is not null),
        constraint applications_proposed check (proposed_amount > 0 and proposed_amount <= requested_amount)
      );
      create unique index applications_reference on applications (reference) where submitted_at is not null;
      create index applications_organisation on applications (organisation_id, updated_at, id);
      create index applications_lot_updated on applications (lot_id, updated_at, id);
      create index applications_state_updated on applications (state, updated_at, id) where submitted_at is not null;
      create index applications_updated on applications (updated_at, id) where submitted_at is not null;
      create index applications_title on applications (title, id) where submitted_at is not null;
      create index applications_submitted_at on applications
        (coalesce(submitted_at, 'infinity'::timestamptz), id) where submitted_at is not null;
      create index applications_requested on applications (requested_amount, id) where submitted_at is not null;
      create index applications_search on applications using gin (to_tsvector('simple', reference || ' ' || title));

      create table application_numbers (
        call_id uuid primary key references calls on delete restrict,
        last integer not null
      );

      create table application_snapshots (
        id uuid primary key,
        application_id uuid not null references applications on delete restrict,
        submitted_at timestamptz not null,
        content jsonb not null,
        documents jsonb not null,
        sha256 text not null
      );
      create index application_snapshots_application on application_snapshots (application_id, submitted_at);
      create trigger application_snapshots_unchangeable before update or delete on application_snapshots
        for each row execute function audit_events_unchangeable();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table application_snapshots, application_numbers, applications');
  }
}
