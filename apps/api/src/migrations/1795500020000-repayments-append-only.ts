import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came back is published and settles a recovery: nobody changes it afterwards (SEC-12). */
export class RepaymentsAppendOnly1795500020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function repayments_unchangeable() returns trigger language plpgsql as $$
      begin
        raise exception 'repayments are append-only' using errcode = '42501';
      end $$;
      create trigger repayments_unchangeable before update or delete on repayments
        for each row execute function repayments_unchangeable();
      create trigger repayments_no_truncate before truncate on repayments
        for each statement execute function repayments_unchangeable();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger repayments_no_truncate on repayments;
      drop trigger repayments_unchangeable on repayments;
      drop function repayments_unchangeable;
    `);
  }
}
