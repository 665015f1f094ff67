import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a record is called, for whoever reads its identifier in the before and after of an event. */
export class RecordNames1795500022500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view record_names as
        select id, name from themes
        union all select id, name from partner_regions
        union all select id, to_jsonb(name) from places
        union all select id, to_jsonb(name) from crises
        union all select id, name from instalment_templates
        union all select id, to_jsonb(code) from lots
        union all select id, to_jsonb(code) from budget_lines
        union all select id, to_jsonb(name) from organisations
        union all select id, to_jsonb(name) from users;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view record_names');
  }
}
