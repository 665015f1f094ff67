import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a proposal of the committee no longer holds of its lot: the part beyond the award, or all of it (R23). */
export class GivenBack1795500017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table applications add column given_back numeric(15, 2) not null default 0;
      update applications a set given_back = a.proposed_amount - p.granted from projects p
        where p.application_id = a.id and (p.awarded_at is not null or p.state in ('refused', 'withdrawn'));
      alter table applications add constraint applications_given_back
        check (given_back >= 0 and given_back <= coalesce(proposed_amount, 0));
      update lots l set proposed = coalesce((select sum(a.proposed_amount - a.given_back) from applications a
        where a.lot_id = l.id and a.state = 'proposed'), 0);
    `);
  }

  /** Lots keep their sums: what they have given to other files cannot come back. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table applications drop column given_back`);
  }
}
