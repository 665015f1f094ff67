import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More time for the concept note of one organisation (B5, R22). */
export class ConceptDeadlines1795500036100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table deadline_extensions add column stage text not null default 'application',
        add constraint deadline_extensions_stage check (stage in ('application', 'concept'));
      alter table deadline_extensions alter column stage drop default;
    `);
  }

  /** More time for concept notes would become more time for files: it goes, though nothing else may remove it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table deadline_extensions disable trigger deadline_extensions_unchangeable;
      delete from deadline_extensions where stage = 'concept';
      alter table deadline_extensions enable trigger deadline_extensions_unchangeable;
      alter table deadline_extensions drop column stage;
    `);
  }
}
