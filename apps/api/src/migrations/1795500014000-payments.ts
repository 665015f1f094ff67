import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Claims, recoveries and repayments. */
export class Payments1795500014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table claims (
        id uuid primary key,
        version integer not null default 1,
        reference text not null,
        kind text not null,
        state text not null default 'submitted',
        project_id uuid not null references projects on delete restrict,
        commitment_id uuid not null references commitments on delete restrict,
        instalment_id uuid references instalments on delete restrict,
        bank_record_id uuid not null references bank_records on delete restrict,
        amount_amount numeric(15, 2) not null,
        amount_currency character(3) not null default 'EUR',
        signatory text not null,
        claimed_by_id uuid not null,
        claimed_at timestamptz not null,
        checked_by_id uuid,
        checked_at timestamptz,
        approved_by_id uuid,
        approved_at timestamptz,
        budget_line_id uuid references budget_lines on delete restrict,
        cleared_by_id uuid,
        cleared_at timestamptz,
        ordered_by_id uuid,
        ordered_at timestamptz,
        paid_by_id uuid,
        paid_at timestamptz,
        value_date date,
        bank_reference text,
        reason text,
        constraint claims_state check (state in ('submitted', 'returned', 'checked', 'approved', 'cleared',
          'ordered', 'paid', 'refused')),
        constraint claims_kind
          check ((kind = 'instalment') = (instalment_id is not null) and kind in ('instalment', 'balance')),
        constraint claims_amount check (amount_amount > 0),
        constraint claims_four_eyes check (
          checked_by_id <> claimed_by_id and approved_by_id not in (claimed_by_id, checked_by_id)
          and cleared_by_id not in (claimed_by_id, checked_by_id, approved_by_id)
          and ordered_by_id not in (claimed_by_id, checked_by_id, approved_by_id, cleared_by_id)
          and paid_by_id not in (claimed_by_id, checked_by_id, approved_by_id, cleared_by_id, ordered_by_id)),
        constraint claims_steps check (
          (state not in ('checked', 'approved', 'cleared', 'ordered', 'paid') or checked_by_id is not null)
          and (state not in ('approved', 'cleared', 'ordered', 'paid') or approved_by_id is not null)
          and (state not in ('cleared', 'ordered', 'paid')
            or (cleared_by_id is not null and budget_line_id is not null))
          and (state not in ('ordered', 'paid') or ordered_by_id is not null)
          and (state <> 'paid'
            or (paid_by_id is not null and value_date is not null and bank_reference is not null)))
      );
      create unique index claims_reference on claims (reference);
      create unique index claims_one_per_instalment on claims (instalment_id) where state <> 'refused';
      create unique index claims_one_balance on claims (project_id) where kind = 'balance' and state <> 'refused';
      create unique index claims_bank_reference on claims (bank_reference);
      create index claims_project on claims (project_id);
      create index claims_state_claimed on claims (state, claimed_at, id);
      create index claims_claimed on claims (claimed_at, id);

      create table recoveries (
        id uuid primary key,
        version integer not null default 1,
        reference text not null,
        project_id uuid not null references projects on delete restrict,
        state text not null default 'opened',
        amount_amount numeric(15, 2) not null,
        amount_currency character(3) not null default 'EUR',
        repaid numeric(15, 2) not null default 0,
        ground text not null,
        due_on date,
        opened_by_id uuid not null,
        opened_at timestamptz not null,
        notified_by_id uuid,
        written_off_by_id uuid,
        reason text,
        constraint recoveries_four_eyes check (written_off_by_id <> notified_by_id),
        constraint recoveries_state
          check (state in ('opened', 'notified', 'contested', 'accepted', 'paid', 'written_off')),
        constraint recoveries_amounts check (repaid >= 0 and repaid <= amount_amount),
        constraint recoveries_paid check (state <> 'paid' or repaid = amount_amount)
      );
      create unique index recoveries_reference on recoveries (reference);
      create unique index recoveries_project on recoveries (project_id);
      create index recoveries_state_opened on recoveries (state, opened_at, id);
      create index recoveries_opened on recoveries (opened_at, id);

      create table repayments (
        id uuid primary key,
        recovery_id uuid not null references recoveries on delete restrict,
        amount numeric(15, 2) not null,
        value_date date not null,
        bank_reference text not null,
        recorded_by_id uuid not null,
        recorded_at timestamptz not null,
        constraint repayments_amount check (amount > 0)
      );
      create index repayments_recovery on repayments (recovery_id);
      create unique index repayments_bank_reference on repayments (bank_reference);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table repayments, recoveries, claims');
  }
}
