import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many working days are planned for the steps an applicant waits for. */
export class PlannedTimes1795500031400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into settings (id, code, value, valid_from) values
        ('01981a00-0000-7000-8000-000000000707', 'screening-working-days', '20', '2017-01-01'),
        ('01981a00-0000-7000-8000-000000000708', 'selection-working-days', '60', '2017-01-01')
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from settings where code in ('screening-working-days', 'selection-working-days')`);
  }
}
