import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A lot may have a form of its own instead of the form of its call (R21). */
export class LotOwnForm1795500036900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lots add column own_form_id uuid references forms on delete restrict;
      create unique index lots_own_form on lots (own_form_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table lots drop column own_form_id');
  }
}
