import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of projects of all modalities. */
export class Projects1795500010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table projects (
        id uuid primary key,
        version integer not null default 1,
        reference text not null,
        modality text not null,
        state text not null default 'preparation',
        resumes_as text,
        title jsonb not null,
        description jsonb not null,
        language text not null,
        application_id uuid references applications on delete restrict,
        theme_id uuid references themes on delete restrict,
        region_id uuid references partner_regions on delete restrict,
        crisis_id uuid references crises on delete restrict,
        beneficiary_id uuid references organisations on delete restrict,
        country character(2),
        starts_on date,
        ends_on date,
        started_on date,
        year integer not null,
        amount_amount numeric(15, 2) not null,
        amount_currency character(3) not null default 'EUR',
        total_cost_amount numeric(15, 2) not null,
        total_cost_currency character(3) not null default 'EUR',
        max_share numeric(5, 2) not null default 100,
        granted numeric(15, 2) not null default 0,
        committed numeric(15, 2) not null default 0,
        paid numeric(15, 2) not null default 0,
        budget_code text not null default '',
        sectors jsonb not null default '[]',
        sdgs text[] not null default '{}',
        markers jsonb not null default '[]',
        principles jsonb not null default '[]',
        aid_type text not null default '',
        channel_code text not null default '',
        funding_kind text,
        steps jsonb not null default '[]',
        override_reason text,
        prepared_by_id uuid not null,
        opened_at timestamptz not null,
        submitted_at timestamptz,
        awarded_at timestamptz,
        iati_identifier text,
        constraint projects_modality check (modality in ('direct', 'indirect', 'multilateral', 'humanitarian')),
        constraint projects_state check (state in ('preparation', 'approval', 'refused', 'awarded',
          'agreement_signed', 'committed', 'running', 'final_report_due', 'final_control', 'closed', 'suspended',
          'terminated', 'withdrawn', 'historic')),
        constraint projects_amounts
          check (state = 'historic' or (0 <= paid and paid <= committed and committed <= granted)),
        constraint projects_period check (ends_on is null or starts_on is null or ends_on >= starts_on)
      );
      create unique index projects_reference on projects (reference);
      create unique index projects_application on projects (application_id);
      create unique index projects_iati_identifier on projects (iati_identifier);
      create index projects_beneficiary on projects (beneficiary_id, reference);
      create index projects_year on projects (year, reference);
      create index projects_state_index on projects (state, reference);
      create index projects_modality_index on projects (modality, reference);
      create index projects_theme on projects (theme_id, reference);
      create index projects_region on projects (region_id, reference);
      create index projects_budget_code on projects (budget_code, reference);
      create index projects_country on projects (country, reference);
      create index projects_amount on projects (amount_amount, id);
      create index projects_starts_on on projects ((coalesce(starts_on, 'infinity'::date)), id);
      create index projects_ends_on on projects ((coalesce(ends_on, 'infinity'::date)), id);
      create index projects_search on projects using gin (to_tsvector('simple',
        reference || ' ' || (title ->> 'fr') || ' ' || (title ->> 'nl') || ' ' || (title ->> 'en')));

      create table project_numbers (
        year integer primary key,
        last integer not null
      );

      create table project_places (
        project_id uuid not null references projects on delete cascade,
        place_id uuid not null references places on delete restrict,
        primary key (project_id, place_id)
      );
      create index project_places_place on project_places (place_id);

      create table project_organisations (
        id uuid primary key,
        project_id uuid not null references projects on delete cascade,
        organisation_id uuid references organisations on delete restrict,
        name text not null,
        role text not null,
        constraint project_organisations_role
          check (role in ('beneficiary', 'local-partner', 'authority', 'channel', 'funder'))
      );
      create index project_organisations_project on project_organisations (project_id);
      create index project_organisations_organisation on project_organisations (organisation_id);

      create table historic_transactions (
        id uuid primary key,
        project_id uuid not null references projects on delete cascade,
        type text not null,
        happened_on date not null,
        value_amount numeric(15, 2) not null,
        value_currency character(3) not null default 'EUR',
        description text not null default ''
      );
      create index historic_transactions_project on historic_transactions (project_id, happened_on);

      create table project_totals (
        year integer not null,
        modality text not null,
        granted numeric(15, 2) not null default 0,
        committed numeric(15, 2) not null default 0,
        paid numeric(15, 2) not null default 0,
        primary key (year, modality)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table project_totals, historic_transactions, project_organisations, project_places, project_numbers,
                  projects`,
    );
  }
}
