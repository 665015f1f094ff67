import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is withheld from a claim for a recovery, and repayments that come from it. */
export class RecoveryOffset1795500021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table recoveries drop constraint recoveries_state, drop constraint recoveries_paid;
      alter table recoveries
        add constraint recoveries_state
          check (state in ('opened', 'notified', 'contested', 'accepted', 'paid', 'offset', 'written_off')),
        add constraint recoveries_paid check (state not in ('paid', 'offset') or repaid = amount_amount);

      alter table claims
        add column recovery_id uuid references recoveries on delete restrict,
        add column withheld numeric(15, 2) not null default 0,
        add column withheld_by_id uuid,
        add constraint claims_withheld check (withheld >= 0 and withheld <= amount_amount
          and (recovery_id is null) = (withheld = 0) and (recovery_id is null) = (withheld_by_id is null)),
        add constraint claims_withheld_four_eyes check (withheld_by_id not in (claimed_by_id, paid_by_id));
      create index claims_recovery on claims (recovery_id);

      alter table repayments add column claim_id uuid references claims on delete restrict;
      create unique index repayments_claim on repayments (claim_id);
      drop index repayments_bank_reference;
      create unique index repayments_bank_reference on repayments (bank_reference) where claim_id is null;
    `);
  }

  /** What was set off cannot be told from what was paid back any more; it stays settled. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index repayments_claim, repayments_bank_reference;
      alter table repayments drop column claim_id;
      create unique index repayments_bank_reference on repayments (bank_reference);
      alter table claims drop column recovery_id, drop column withheld, drop column withheld_by_id;
      alter table recoveries drop constraint recoveries_state, drop constraint recoveries_paid;
      update recoveries set state = 'paid' where state = 'offset';
      alter table recoveries
        add constraint recoveries_state
          check (state in ('opened', 'notified', 'contested', 'accepted', 'paid', 'written_off')),
        add constraint recoveries_paid check (state <> 'paid' or repaid = amount_amount);
    `);
  }
}
