import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The administration also corrects answers to the own questions of a call on behalf of the applicant. */
export class AnswersOnBehalf1795500036600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table edits_on_behalf drop constraint edits_on_behalf_section,
        add constraint edits_on_behalf_section check (
          section in ('project', 'partners', 'theme', 'budget', 'results') or section ~ '^form-[a-z][a-z0-9-]{0,39}$');
    `);
  }

  /** The table is append-only: what was corrected meanwhile stays, and none is added. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table edits_on_behalf drop constraint edits_on_behalf_section,
        add constraint edits_on_behalf_section
          check (section in ('project', 'partners', 'theme', 'budget', 'results')) not valid;
    `);
  }
}
