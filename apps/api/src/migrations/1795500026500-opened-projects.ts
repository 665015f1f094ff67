import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A proposed application knows that its project was opened, so that the queue never looks at those of past years. */
export class OpenedProjects1795500026500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table applications add column project_opened boolean not null default false;
      update applications a set project_opened = true where exists (select 1 from projects p where p.application_id = a.id);
      create index applications_to_open on applications (updated_at, id) where state = 'proposed' and not project_opened;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table applications drop column project_opened');
  }
}
