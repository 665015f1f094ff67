import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who registers what overrules an opinion is never who recorded that opinion, in own name or on behalf (R5, R36). */
export class Overruling1795500016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await keep(runner, 'overruled_by_id <> recorded_by_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await keep(runner, '(overruled_by_id <> recorded_by_id or (on_behalf and overruled_on_behalf))');
  }
}

const keep = (runner: QueryRunner, apart: string): Promise<unknown> =>
  runner.query(`
    alter table decision_steps drop constraint decision_steps_overrule,
      add constraint decision_steps_overrule check (overruled_by_id <> prepared_by_id and ${apart})
  `);
