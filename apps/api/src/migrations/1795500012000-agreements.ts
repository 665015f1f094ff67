import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements with their instalments, and commitments. */
export class Agreements1795500012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agreements (
        id uuid primary key,
        version integer not null default 1,
        reference text not null,
        project_id uuid not null references projects on delete restrict,
        decision_id uuid not null references decisions on delete restrict,
        state text not null default 'draft',
        amount_amount numeric(15, 2) not null,
        amount_currency character(3) not null default 'EUR',
        terms text not null default '',
        revision integer not null default 0,
        starts_on date not null,
        ends_on date not null,
        report_due_on date not null,
        prepared_by_id uuid not null,
        partner_signed_by_id uuid,
        partner_signatory text,
        partner_signed_on date,
        partner_document_id uuid,
        region_signed_by_id uuid,
        region_signatory text,
        region_signed_on date,
        region_document_id uuid,
        constraint agreements_state check (state in ('draft', 'sent', 'signed_by_partner', 'signed')),
        constraint agreements_period check (ends_on >= starts_on and report_due_on >= ends_on),
        constraint agreements_four_eyes
          check (region_signed_by_id <> prepared_by_id and region_signed_by_id <> partner_signed_by_id),
        constraint agreements_signed check (
          (state not in ('signed_by_partner', 'signed')
            or (partner_signed_by_id is not null and partner_document_id is not null))
          and (state <> 'signed' or (region_signed_by_id is not null and region_document_id is not null)))
      );
      create unique index agreements_reference on agreements (reference);
      create unique index agreements_project on agreements (project_id);
      create index agreements_state_reference on agreements (state, reference);

      create table instalments (
        id uuid primary key,
        agreement_id uuid not null references agreements on delete cascade,
        position integer not null,
        percent numeric(5, 2) not null,
        amount_amount numeric(15, 2) not null,
        amount_currency character(3) not null default 'EUR',
        condition text not null,
        planned_on date not null,
        constraint instalments_percent check (percent > 0 and percent <= 100),
        constraint instalments_condition
          check (condition in ('signature', 'report-accepted', 'justified-share', 'date'))
      );
      create unique index instalments_position on instalments (agreement_id, position);

      create table commitments (
        id uuid primary key,
        version integer not null default 1,
        number text,
        agreement_id uuid not null references agreements on delete restrict,
        project_id uuid not null references projects on delete restrict,
        budget_line_id uuid not null references budget_lines on delete restrict,
        state text not null default 'requested',
        amount_amount numeric(15, 2) not null,
        amount_currency character(3) not null default 'EUR',
        cleared numeric(15, 2) not null default 0,
        paid numeric(15, 2) not null default 0,
        plan jsonb not null,
        requested_by_id uuid not null,
        requested_at timestamptz not null,
        visa_by_id uuid,
        visa_at timestamptz,
        reason text,
        constraint commitments_state check (state in ('requested', 'visa_granted', 'visa_refused', 'released')),
        constraint commitments_amounts check (0 <= paid and paid <= cleared and cleared <= amount_amount),
        constraint commitments_four_eyes check (visa_by_id <> requested_by_id),
        constraint commitments_visa
          check (state not in ('visa_granted', 'released') or (number is not null and visa_by_id is not null))
      );
      create unique index commitments_number_unique on commitments (number);
      create unique index commitments_one_open on commitments (agreement_id) where state <> 'visa_refused';
      create index commitments_line on commitments (budget_line_id, state);
      create index commitments_state_requested on commitments (state, requested_at, id);
      create index commitments_requested on commitments (requested_at, id);
      create index commitments_project on commitments (project_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table commitments, instalments, agreements');
  }
}
