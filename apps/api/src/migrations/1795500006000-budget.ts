import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Budget lines with their guarded totals and the movements behind them. */
export class Budget1795500006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table budget_lines (
        id uuid primary key,
        version integer not null default 1,
        code text not null,
        year integer not null,
        label jsonb not null,
        commitment_opened numeric(15, 2) not null default 0,
        committed numeric(15, 2) not null default 0,
        payment_opened numeric(15, 2) not null default 0,
        cleared numeric(15, 2) not null default 0,
        paid numeric(15, 2) not null default 0,
        constraint budget_lines_code check (code ~ '^[0-9]{2}\\.[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}$'),
        constraint budget_lines_committed check (committed >= 0 and committed <= commitment_opened),
        constraint budget_lines_cleared check (cleared >= 0 and cleared <= payment_opened),
        constraint budget_lines_paid check (paid >= 0 and paid <= cleared)
      );
      create unique index budget_lines_year_code on budget_lines (year, code);
      create index budget_lines_code_year on budget_lines (code, year);

      create table budget_movements (
        id uuid primary key,
        budget_line_id uuid not null references budget_lines on delete restrict,
        at timestamptz not null,
        kind text not null,
        appropriation text not null,
        amount numeric(15, 2) not null,
        reason text not null,
        source_id uuid,
        source_reference text,
        by_id uuid not null,
        constraint budget_movements_kind
          check (kind in ('opening', 'adjustment', 'commitment', 'decommitment', 'clearance', 'payment')),
        constraint budget_movements_appropriation check (appropriation in ('commitment', 'payment')),
        constraint budget_movements_sign check (
          case kind when 'opening' then amount > 0 when 'commitment' then amount > 0 when 'payment' then amount > 0
            when 'decommitment' then amount < 0 else amount <> 0 end),
        constraint budget_movements_side check (
          case when kind in ('commitment', 'decommitment') then appropriation = 'commitment'
            when kind in ('clearance', 'payment') then appropriation = 'payment' else true end)
      );
      create index budget_movements_line on budget_movements (budget_line_id, at);
      create index budget_movements_source on budget_movements (source_id);

      create function budget_movements_unchangeable() returns trigger language plpgsql as $$
      begin
        raise exception 'movements of the budget are append-only' using errcode = '42501';
      end $$;
      create trigger budget_movements_unchangeable before update or delete on budget_movements
        for each row execute function budget_movements_unchangeable();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table budget_movements, budget_lines');
    await runner.query('drop function budget_movements_unchangeable');
  }
}
