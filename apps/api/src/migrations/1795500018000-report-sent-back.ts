import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why the accepted amounts of a report have to be decided again. */
export class ReportSentBack1795500018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table reports add column sent_back_reason text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table reports drop column sent_back_reason');
  }
}
