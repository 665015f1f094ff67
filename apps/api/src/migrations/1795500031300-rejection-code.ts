import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ground on which a file was declared inadmissible; that of earlier decisions is in their trail. */
export class RejectionCode1795500031300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table screenings add column rejection_code text;
      alter table screenings add constraint screenings_rejection_code check (rejection_code in
        ('late', 'applicant', 'place', 'theme', 'amount', 'incomplete', 'double-financing', 'debt'));
      update screenings s set rejection_code = e.data ->> 'code'
      from audit_events e
      where e.subject_id = s.application_id and e.action = 'application.reject';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table screenings drop column rejection_code');
  }
}
