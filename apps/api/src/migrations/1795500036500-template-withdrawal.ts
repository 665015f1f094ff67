import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A template of the library that is withdrawn stays, and leaves its name to others (B8). */
export class TemplateWithdrawal1795500036500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table form_templates add column withdrawn_at timestamptz;
      drop index form_templates_name;
      create unique index form_templates_name on form_templates (lower(name ->> 'fr')) where withdrawn_at is null;
    `);
  }

  /** Forms that were begun with a template hold a copy of it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from form_templates where withdrawn_at is not null;
      drop index form_templates_name;
      create unique index form_templates_name on form_templates (lower(name ->> 'fr'));
      alter table form_templates drop column withdrawn_at;
    `);
  }
}
