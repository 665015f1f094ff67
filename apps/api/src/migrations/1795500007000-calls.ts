import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls and their lots. */
export class Calls1795500007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calls (
        id uuid primary key,
        version integer not null default 1,
        code text not null,
        title jsonb not null,
        summary jsonb not null,
        state text not null default 'prepared',
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        contact_email text not null,
        government_decided_on date,
        government_item text,
        prepared_by_id uuid not null,
        prepared_at timestamptz not null default now(),
        editor_ids uuid[] not null default '{}',
        approved_by_id uuid,
        approved_at timestamptz,
        constraint calls_state
          check (state in ('prepared', 'approved', 'published', 'in_selection', 'decided', 'archived')),
        constraint calls_dates check (closes_at > opens_at),
        constraint calls_four_eyes
          check (approved_by_id <> prepared_by_id and approved_by_id <> all (editor_ids)),
        constraint calls_government_decision check (state = 'prepared' or government_decided_on is not null)
      );
      create unique index calls_code on calls (code);
      create index calls_closes_at on calls (closes_at, id);
      create index calls_opens_at on calls (opens_at, id);
      create index calls_state_closes_at on calls (state, closes_at, id);

      create table lots (
        id uuid primary key,
        version integer not null default 1,
        call_id uuid not null references calls on delete restrict,
        code text not null,
        title jsonb not null,
        theme_ids uuid[] not null,
        region_ids uuid[] not null,
        envelope_amount numeric(15, 2) not null,
        envelope_currency character(3) not null default 'EUR',
        min_grant_amount numeric(15, 2) not null,
        min_grant_currency character(3) not null default 'EUR',
        max_grant_amount numeric(15, 2) not null,
        max_grant_currency character(3) not null default 'EUR',
        max_share numeric(5, 2) not null,
        applicant_types text[] not null,
        max_duration_months integer not null,
        max_per_organisation integer not null,
        instalment_template_id uuid not null references instalment_templates on delete restrict,
        budget_code text not null,
        criteria jsonb not null,
        score_threshold integer not null,
        proposed numeric(15, 2) not null default 0,
        constraint lots_grants check (min_grant_amount <= max_grant_amount and max_grant_amount <= envelope_amount),
        constraint lots_proposed check (proposed >= 0 and proposed <= envelope_amount)
      );
      create unique index lots_call_code on lots (call_id, code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table lots, calls');
  }
}
